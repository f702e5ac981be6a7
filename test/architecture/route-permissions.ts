import type { Permission } from '../../src/access/core/permission';

/**
 * Every route there is, without the /v1 before it, and what a caller must be granted for it. A new route fails the test
 * beside this file until it is classed here.
 */
export const ROUTE_PERMISSIONS: Readonly<Record<string, Permission | 'public'>> = {
  'GET /administrative-units': 'offices:read',
  'GET /administrative-units/{id}': 'offices:read',
  'GET /administrative-units/{id}/predecessors': 'offices:read',
  'GET /administrative-units/{id}/successors': 'offices:read',

  'POST /agents': 'agents:manage',
  'GET /agents': 'agents:read',
  'GET /agents/{id}': 'agents:read',
  'PATCH /agents/{id}': 'agents:manage',
  'GET /agents/{id}/progress': 'quotas:read',
  'GET /agents/{id}/renewals-due': 'contributions:read',
  'GET /agents/{id}/departure-impact': 'agents:read',
  'GET /agents/{id}/scorecard': 'evaluations:read',
  'POST /agents/{agentId}/contracts': 'agents:manage',
  'GET /agents/{agentId}/contracts': 'agents:read',
  'POST /agents/{agentId}/collection-points': 'agents:manage',
  'GET /agents/{agentId}/collection-points': 'agents:read',
  'POST /agents/{agentId}/complaints': 'quality-records:manage',
  'GET /agents/{agentId}/complaints': 'agents:read',
  'POST /agents/{agentId}/report-deadlines': 'quality-records:manage',
  'GET /agents/{agentId}/report-deadlines': 'agents:read',
  'POST /agents/{agentId}/staff': 'agents:manage',
  'GET /agents/{agentId}/staff': 'agents:read',
  'POST /agents/{agentId}/territories': 'agents:manage',
  'GET /agents/{agentId}/territories': 'agents:read',
  'POST /agents/{agentId}/training-completions': 'quality-records:manage',
  'GET /agents/{agentId}/training-completions': 'agents:read',

  'GET /audit-events': 'audit:read',

  'POST /auth/login': 'public',
  'POST /auth/logout': 'public',
  'GET /auth/me': 'account:own',
  'POST /auth/refresh': 'public',

  'GET /collection-points/{id}': 'agents:read',
  'PATCH /collection-points/{id}': 'agents:manage',

  'GET /complaints/{id}': 'agents:read',
  'DELETE /complaints/{id}': 'quality-records:manage',

  'GET /contracts/{id}': 'agents:read',
  'GET /contracts/{id}/spans': 'agents:read',
  'POST /contracts/{id}/renewals': 'agents:manage',
  'POST /contracts/{id}/resumption': 'agents:manage',
  'POST /contracts/{id}/suspensions': 'agents:manage',
  'POST /contracts/{id}/termination': 'agents:manage',

  'GET /contributions': 'contributions:read',
  'GET /contributions/{id}': 'contributions:read',
  'POST /contributions/batches': 'contributions:record',
  'GET /contributions/batches/{id}': 'contributions:read',
  'POST /contributions/uploads': 'contributions:record',
  'GET /contributions/uploads/{id}': 'contributions:read',
  'POST /contributions/uploads/{id}/completion': 'contributions:record',
  'GET /contributions/uploads/{id}/errors': 'contributions:read',
  'PUT /contributions/uploads/{id}/parts/{partNo}': 'contributions:record',

  'POST /cases': 'cases:manage',
  'GET /cases': 'cases:read',
  'GET /cases/{id}': 'cases:read',
  'POST /cases/{id}/approval': 'cases:decide',
  'POST /cases/{id}/notification': 'cases:manage',
  'POST /cases/{id}/proposals': 'cases:manage',
  'POST /cases/{id}/rejection': 'cases:decide',
  'POST /cases/{id}/responses': 'cases:manage',
  'POST /cases/{id}/return': 'cases:decide',
  'POST /cases/{id}/settlements': 'cases:manage',
  'POST /cases/{id}/withdrawal': 'cases:manage',
  'GET /cases/counts': 'cases:read',

  'GET /early-warnings': 'quotas:read',

  'GET /evaluation-policies': 'policies:read',
  'POST /evaluation-policies': 'policies:manage',
  'GET /evaluation-policies/{id}': 'policies:read',
  'PATCH /evaluation-policies/{id}': 'policies:manage',
  'POST /evaluation-policies/{id}/activation': 'policies:manage',

  'POST /evaluation-runs': 'evaluations:run',
  'GET /evaluation-runs': 'evaluations:read',
  'GET /evaluation-runs/{id}': 'evaluations:read',
  'POST /evaluation-runs/{id}/cancellation': 'evaluations:run',
  'GET /evaluation-runs/{id}/differences': 'evaluations:read',
  'GET /evaluation-runs/{id}/evaluations': 'evaluations:read',
  'GET /evaluation-runs/{id}/events': 'evaluations:read',
  'POST /evaluation-runs/{id}/retry': 'evaluations:run',
  'POST /evaluation-runs/{id}/revisions': 'evaluations:run',

  'GET /evaluations/{id}': 'evaluations:read',
  'GET /evaluations/{id}/lines': 'evaluations:read',
  'GET /evaluations/{id}/verification': 'evaluations:read',

  'GET /flags': 'flags:read',
  'GET /flags/{id}': 'flags:read',
  'POST /flags/{id}/acknowledgement': 'flags:decide',
  'POST /flags/{id}/dismissal': 'flags:decide',

  'GET /health/live': 'public',
  'GET /health/ready': 'public',

  'POST /holidays': 'offices:manage',
  'GET /holidays': 'offices:read',
  'DELETE /holidays/{id}': 'offices:manage',

  'GET /metrics': 'public',

  'POST /offices': 'offices:manage',
  'GET /offices': 'offices:read',
  'GET /offices/{id}': 'offices:read',
  'PATCH /offices/{id}': 'offices:manage',
  'GET /offices/{id}/progress': 'quotas:read',

  'GET /population-figures': 'offices:read',
  'POST /population-figures/bulk': 'quotas:manage',

  'POST /portfolio-assignments': 'agents:manage',
  'GET /portfolio-assignments': 'contributions:read',

  'POST /queue-board/session': 'queues:manage',
  'GET /queue-board/session': 'queues:manage',

  'GET /quota-plan-amendments/{id}': 'quotas:read',
  'GET /quota-plan-amendments/{id}/agents': 'quotas:read',
  'POST /quota-plan-amendments/{id}/approval': 'quotas:approve',
  'POST /quota-plan-amendments/{id}/refusal': 'quotas:approve',

  'POST /quota-plans': 'quotas:manage',
  'GET /quota-plans': 'quotas:read',
  'GET /quota-plans/{id}': 'quotas:read',
  'PATCH /quota-plans/{id}': 'quotas:manage',
  'GET /quota-plans/{id}/agents': 'quotas:read',
  'GET /quota-plans/{id}/agents/export': 'quotas:read',
  'GET /quota-plans/{id}/amendments': 'quotas:read',
  'POST /quota-plans/{id}/amendments': 'quotas:manage',
  'POST /quota-plans/{id}/approval': 'quotas:approve',
  'GET /quota-plans/{id}/bounds/export': 'quotas:read',
  'POST /quota-plans/{id}/bounds/import': 'quotas:manage',
  'POST /quota-plans/{id}/closing': 'quotas:publish',
  'GET /quota-plans/{id}/comparison': 'quotas:read',
  'GET /quota-plans/{id}/comparison/offices': 'quotas:read',
  'GET /quota-plans/{id}/offices': 'quotas:read',
  'POST /quota-plans/{id}/publication': 'quotas:publish',
  'POST /quota-plans/{id}/return': 'quotas:approve',
  'POST /quota-plans/{id}/submission': 'quotas:manage',
  'POST /quota-plans/preview': 'quotas:manage',

  'POST /quotas': 'quotas:manage',
  'GET /quotas': 'quotas:read',
  'POST /quotas/bulk': 'quotas:manage',
  'GET /quotas/{id}': 'quotas:read',
  'POST /quotas/{id}/amendments': 'quotas:manage',

  'POST /remittances': 'contributions:record',
  'GET /remittances': 'contributions:read',
  'GET /remittances/{id}': 'contributions:read',
  'POST /remittances/batches': 'contributions:record',

  'GET /report-deadlines/{id}': 'agents:read',
  'DELETE /report-deadlines/{id}': 'quality-records:manage',
  'POST /report-deadlines/{id}/submissions': 'quality-records:manage',

  'GET /schedules': 'schedules:read',
  'GET /schedules/{code}': 'schedules:read',
  'PATCH /schedules/{code}': 'schedules:manage',

  'GET /staff/{id}': 'agents:read',
  'PATCH /staff/{id}': 'agents:manage',
  'POST /staff/{id}/departure': 'agents:manage',
  'POST /staff/{id}/employments': 'agents:manage',

  'POST /targets': 'quotas:manage',
  'GET /targets': 'quotas:read',
  'GET /targets/{id}': 'quotas:read',
  'PATCH /targets/{id}': 'quotas:manage',
  'GET /targets/{id}/progress': 'quotas:read',
  'GET /targets/{id}/reports': 'quotas:read',
  'POST /targets/{id}/reports': 'quotas:manage',
  'GET /targets/standings': 'quotas:read',

  'GET /territories/{id}': 'agents:read',
  'DELETE /territories/{id}': 'agents:manage',
  'POST /territories/{id}/end': 'agents:manage',

  'GET /training-completions/{id}': 'agents:read',
  'DELETE /training-completions/{id}': 'quality-records:manage',

  'POST /users': 'users:manage',
  'GET /users': 'users:manage',
  'GET /users/{id}': 'users:manage',
  'PATCH /users/{id}': 'users:manage',
};
