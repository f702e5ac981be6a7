import { Global, Module } from '@nestjs/common';
import { AuditRights } from './audit-rights';
import { AuditTrail } from './audit-trail';
import { AuditRepository } from './audit.repository';

@Global()
@Module({
  providers: [AuditTrail, AuditRepository, AuditRights],
  exports: [AuditTrail, AuditRepository, AuditRights],
})
export class AuditModule {}
