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

  'POST /contributions/batches': 'contributions:record',

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

  'POST /quotas': 'quotas:manage',
  'GET /quotas': 'quotas:read',
  'POST /quotas/bulk': 'quotas:manage',
  'GET /quotas/{id}': 'quotas:read',
  'POST /quotas/{id}/amendments': 'quotas:manage',

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
