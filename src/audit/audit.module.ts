import { Global, Module } from '@nestjs/common';
import { AuditTrail } from './audit-trail';
import { AuditRepository } from './audit.repository';

@Global()
@Module({ providers: [AuditTrail, AuditRepository], exports: [AuditTrail, AuditRepository] })
export class AuditModule {}
