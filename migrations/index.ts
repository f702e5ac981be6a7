import { CreateFunctions1795400000001 } from './1795400000001-create-functions';
import { CreateOffices1795400000002 } from './1795400000002-create-offices';
import { CreateAccess1795400000003 } from './1795400000003-create-access';
import { CreateQueue1795400000004 } from './1795400000004-create-queue';
import { CreateAgents1795400000005 } from './1795400000005-create-agents';
import { CreateQuotas1795400000006 } from './1795400000006-create-quotas';
import { CreateContributions1795400000007 } from './1795400000007-create-contributions';
import { CreateEvaluations1795400000008 } from './1795400000008-create-evaluations';
import { PartitionContributions1795400000009 } from './1795400000009-partition-contributions';
import { CreateCoverages1795400000010 } from './1795400000010-create-coverages';
import { SizeShardsByLines1795400000011 } from './1795400000011-size-shards-by-lines';
import { FreeReceiptKeys1795400000012 } from './1795400000012-free-receipt-keys';
import { CreateUploads1795400000013 } from './1795400000013-create-uploads';
import { SumByDay1795400000014 } from './1795400000014-sum-by-day';
import { SlimVerdicts1795400000015 } from './1795400000015-slim-verdicts';
import { DetachMonths1795400000016 } from './1795400000016-detach-months';
import { InlineFingerprint1795400000017 } from './1795400000017-inline-fingerprint';
import { SumInOnePass1795400000018 } from './1795400000018-sum-in-one-pass';
import { CreateQuotaPlans1795400000019 } from './1795400000019-create-quota-plans';
import { CreatePlanAmendments1795400000020 } from './1795400000020-create-plan-amendments';
import { CreateTargets1795400000021 } from './1795400000021-create-targets';
import { CreatePopulationFigures1795400000022 } from './1795400000022-create-population-figures';
import { CreateEarlyWarnings1795400000023 } from './1795400000023-create-early-warnings';
import { CreateDeparturePolicies1795400000024 } from './1795400000024-create-departure-policies';
import { CreateCases1795400000025 } from './1795400000025-create-cases';
import { CreateReplacements1795400000026 } from './1795400000026-create-replacements';
import { CreateImprovementPlans1795400000027 } from './1795400000027-create-improvement-plans';
import { CreateDisputes1795400000028 } from './1795400000028-create-disputes';
import { CreateCaseDocuments1795400000029 } from './1795400000029-create-case-documents';
import { CreateDecisionGuards1795400000030 } from './1795400000030-create-decision-guards';
import { CorrectLines1795400000031 } from './1795400000031-correct-lines';
import { GuardAudit1795400000032 } from './1795400000032-guard-audit';
import { CreateIdentities1795400000033 } from './1795400000033-create-identities';
import { CreateWebhooks1795400000034 } from './1795400000034-create-webhooks';
import { CreateImports1795400000035 } from './1795400000035-create-imports';
import { HashStreams1795400000036 } from './1795400000036-hash-streams';
import { TranslateCaseDocuments1795400000037 } from './1795400000037-translate-case-documents';
import { CreateReports1795400000038 } from './1795400000038-create-reports';
import { CheapenAuditChain1795400000039 } from './1795400000039-cheapen-audit-chain';
import { FollowNewLines1795400000040 } from './1795400000040-follow-new-lines';
import { OrderSums1795400000041 } from './1795400000041-order-sums';

/** Every migration in the order in which it runs. Listed, so that Jest and the compiled build load the same. */
export const migrations = [
  CreateFunctions1795400000001,
  CreateOffices1795400000002,
  CreateAccess1795400000003,
  CreateQueue1795400000004,
  CreateAgents1795400000005,
  CreateQuotas1795400000006,
  CreateContributions1795400000007,
  CreateEvaluations1795400000008,
  PartitionContributions1795400000009,
  CreateCoverages1795400000010,
  SizeShardsByLines1795400000011,
  FreeReceiptKeys1795400000012,
  CreateUploads1795400000013,
  SumByDay1795400000014,
  SlimVerdicts1795400000015,
  DetachMonths1795400000016,
  InlineFingerprint1795400000017,
  SumInOnePass1795400000018,
  CreateQuotaPlans1795400000019,
  CreatePlanAmendments1795400000020,
  CreateTargets1795400000021,
  CreatePopulationFigures1795400000022,
  CreateEarlyWarnings1795400000023,
  CreateDeparturePolicies1795400000024,
  CreateCases1795400000025,
  CreateReplacements1795400000026,
  CreateImprovementPlans1795400000027,
  CreateDisputes1795400000028,
  CreateCaseDocuments1795400000029,
  CreateDecisionGuards1795400000030,
  CorrectLines1795400000031,
  GuardAudit1795400000032,
  CreateIdentities1795400000033,
  CreateWebhooks1795400000034,
  CreateImports1795400000035,
  HashStreams1795400000036,
  TranslateCaseDocuments1795400000037,
  CreateReports1795400000038,
  CheapenAuditChain1795400000039,
  FollowNewLines1795400000040,
  OrderSums1795400000041,
];
