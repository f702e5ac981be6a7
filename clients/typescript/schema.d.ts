// Generated from openapi.json: `npm run client` writes it.

export interface paths {
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the process answers at all
         * @description Needs no access token.
         */
        get: operations["getLiveness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the process should be sent requests
         * @description Needs no access token.
         */
        get: operations["getReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrative-units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Provinces, districts, communes, by code
         * @description Needs the permission `offices:read`. Counts towards the limit `reads`.
         */
        get: operations["listAdministrativeUnits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrative-units/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One administrative unit
         * @description Needs the permission `offices:read`. Counts towards the limit `reads`.
         */
        get: operations["getAdministrativeUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrative-units/{id}/predecessors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The units that it was formed from
         * @description Needs the permission `offices:read`. Counts towards the limit `reads`.
         */
        get: operations["listPredecessors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/administrative-units/{id}/successors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The units that it went into
         * @description Needs the permission `offices:read`. Counts towards the limit `reads`.
         */
        get: operations["listSuccessors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Agents of your offices, with their status on a day
         * @description Needs the permission `agents:read`. Counts towards the limit `reads`.
         */
        get: operations["listAgents"];
        put?: never;
        /**
         * Register a collection agent
         * @description Needs the permission `agents:manage`. Counts towards the limit `writes`.
         */
        post: operations["createAgent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agents/{agentId}/collection-points": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Collection points of an agent, by code
         * @description Needs the permission `agents:read`. Counts towards the limit `reads`.
         */
        get: operations["listCollectionPoints"];
        put?: never;
        /**
         * Open a collection point
         * @description Needs the permission `agents:manage`. Counts towards the limit `writes`.
         */
        post: operations["createCollectionPoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agents/{agentId}/complaints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Complaints about an agent that were upheld
         * @description Needs the permission `agents:read`. Counts towards the limit `reads`.
         */
        get: operations["listComplaints"];
        put?: never;
        /**
         * Record a complaint that was upheld
         * @description Needs the permission `quality-records:manage`. Counts towards the limit `writes`.
         */
        post: operations["addComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agents/{agentId}/contracts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Contracts of an agent, first registered first
         * @description Needs the permission `agents:read`. Counts towards the limit `reads`.
         */
        get: operations["listContracts"];
        put?: never;
        /**
         * Register a contract and its term
         * @description Needs the permission `agents:manage`. Counts towards the limit `writes`.
         */
        post: operations["createContract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agents/{agentId}/report-deadlines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reports that an agent owes or has submitted
         * @description Needs the permission `agents:read`. Counts towards the limit `reads`.
         */
        get: operations["listReportDeadlines"];
        put?: never;
        /**
         * Ask an agent for a report by a day
         * @description Needs the permission `quality-records:manage`. Counts towards the limit `writes`.
         */
        post: operations["addReportDeadline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agents/{agentId}/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Staff of an agent
         * @description Needs the permission `agents:read`. Counts towards the limit `reads`.
         */
        get: operations["listStaff"];
        put?: never;
        /**
         * Register someone who collects for an agent
         * @description Needs the permission `agents:manage`. Counts towards the limit `writes`.
         */
        post: operations["registerStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agents/{agentId}/territories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Territories of an agent
         * @description Needs the permission `agents:read`. Counts towards the limit `reads`.
         */
        get: operations["listTerritories"];
        put?: never;
        /**
         * Give an agent a territory for some days
         * @description Needs the permission `agents:manage`. Counts towards the limit `writes`.
         */
        post: operations["addTerritory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agents/{agentId}/training-completions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Certificates of an agent's staff
         * @description Needs the permission `agents:read`. Counts towards the limit `reads`.
         */
        get: operations["listTrainingCompletions"];
        put?: never;
        /**
         * Record the certificate of a member of staff
         * @description Needs the permission `quality-records:manage`. Counts towards the limit `writes`.
         */
        post: operations["addTrainingCompletion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One agent, as it stands today
         * @description Needs the permission `agents:read`. Counts towards the limit `reads`.
         */
        get: operations["getAgent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Rename an agent or give it to another office
         * @description Needs the permission `agents:manage`. Counts towards the limit `writes`.
         */
        patch: operations["changeAgent"];
        trace?: never;
    };
    "/v1/agents/{id}/departure-impact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What an agent would leave behind when it is replaced or its contract ends
         * @description Communes without an agent, renewals that fall due, money and receipts that are open, who could take over and how many participants would be lost. What of it stands in the way is said by dated policies. Nothing is changed.
         *
         *     Needs the permission `agents:read`. Counts towards the limit `reads`.
         */
        get: operations["getDepartureImpact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agents/{id}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far an agent has come with its quotas of the year, and where it is going
         * @description Expected is what falls on the days so far, by the months of the quota and the days under contract. The projection goes on at the pace so far; its interval widens with months that differ.
         *
         *     Needs the permission `quotas:read`. Counts towards the limit `reads`.
         */
        get: operations["getAgentProgress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agents/{id}/renewals-due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Participants of an agent whose cover runs out in the next days, the first due first
         * @description Needs the permission `contributions:read`. Counts towards the limit `reads`.
         */
        get: operations["listRenewalsDue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agents/{id}/scorecard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All evaluations of an agent, the latest period first
         * @description Of one period, the evaluation that knew most comes first.
         *
         *     Needs the permission `evaluations:read`. Counts towards the limit `reads`.
         */
        get: operations["getScorecard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who did what in your office and below, newest first
         * @description Events of no office are of the whole system and are seen by offices that stand under none.
         *
         *     Needs the permission `audit:read`. Counts towards the limit `reads`.
         */
        get: operations["listAuditEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in with username and password
         * @description Needs no access token. Counts towards the limit `public`.
         */
        post: operations["login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End the session of a refresh token
         * @description The access token stays good for the few minutes that it has left: forget it.
         *
         *     Needs no access token. Counts towards the limit `public`.
         */
        post: operations["logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who you are and what you may do
         * @description Needs the permission `account:own`. Counts towards the limit `reads`.
         */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Exchange a refresh token for a new pair
         * @description Needs no access token. Counts towards the limit `public`.
         */
        post: operations["refreshTokens"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get an access token for a machine
         * @description OAuth 2.0 client credentials (RFC 6749, 4.4). The client says who it is in the header (`client_secret_basic`) or in the form (`client_secret_post`). What is wrong with the request is said as RFC 6749 wants it, with the fields of a problem beside it.
         *
         *     Needs no access token. Counts towards the limit `public`.
         */
        post: operations["issueToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/case-attachments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is known of a file of a case
         * @description Needs the permission `cases:read`. Counts towards the limit `reads`.
         */
        get: operations["getAttachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/case-attachments/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The file itself
         * @description Needs the permission `cases:read`. Counts towards the limit `reads`.
         */
        get: operations["downloadAttachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/case-disputes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A disputed line and what was decided
         * @description Needs the permission `cases:read`. Counts towards the limit `reads`.
         */
        get: operations["getDispute"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/case-disputes/{id}/dismissal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The line counts as it stands
         * @description Not for who recorded the dispute.
         *
         *     Needs the permission `cases:decide`. Counts towards the limit `writes`.
         */
        post: operations["dismissDispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/case-disputes/{id}/upholding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The agent is right: correct the register and judge anew
         * @description The line is reversed, or another one put in its place, and the run that judged the grounds is revised; the case shows what changed. Not for who recorded the dispute.
         *
         *     Needs the permission `cases:decide`. Counts towards the limit `writes`.
         */
        post: operations["upholdDispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/case-documents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A document of a case, with what it was drawn up from
         * @description Needs the permission `cases:read`. Counts towards the limit `reads`.
         */
        get: operations["getDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/case-documents/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The file as it was drafted
         * @description The document is Vietnamese. Where `Accept-Language` wants `en` more it is a translation for information, drawn up with it and marked as one; `Content-Language` says which it is. The ETag is the SHA-256 of the contents.
         *
         *     Needs the permission `cases:read`. Counts towards the limit `reads`.
         */
        get: operations["downloadDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Cases of your office and below, newest first
         * @description Needs the permission `cases:read`. Counts towards the limit `reads`.
         */
        get: operations["listCases"];
        put?: never;
        /**
         * Open a case on flags, or by hand with grounds
         * @description Flags of one agent and period are grounds of one case: others join it while the agent was not notified.
         *
         *     Needs the permission `cases:manage`. Counts towards the limit `writes`.
         */
        post: operations["openCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many cases of your office and below are in each state
         * @description Needs the permission `cases:read`. Counts towards the limit `reads`.
         */
        get: operations["countCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A case with its whole file and what it waits for
         * @description Needs the permission `cases:read`. Counts towards the limit `reads`.
         */
        get: operations["getCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve what is proposed
         * @description Not for who opened the case or made the proposal.
         *
         *     Needs the permission `cases:decide`. Counts towards the limit `writes`.
         */
        post: operations["approveCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The whole file of a case as one ZIP, to be kept and checked without this system
         * @description The case, its steps, its audit events with their hashes, the verdicts that it rests on with the lines that counted, its attachments, and a manifest with the SHA-256 of each. `npx dailythu case-archive verify FILE.zip` checks it.
         *
         *     Needs the permission `cases:read`. Counts towards the limit `reads`.
         */
        get: operations["downloadCaseArchive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Files of a case, newest first
         * @description Needs the permission `cases:read`. Counts towards the limit `reads`.
         */
        get: operations["listAttachments"];
        put?: never;
        /**
         * Put a file that the agent sent into that of the case
         * @description The file itself is the body, 10 MB at most, and its bytes must be of the type that is said. A case has the same contents once: sent again, they are answered with what is there.
         *
         *     Needs the permission `cases:manage`. Counts towards the limit `bulk`.
         */
        post: operations["attachFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/check-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note that the agent was met while its improvement plan runs
         * @description Needs the permission `cases:manage`. Counts towards the limit `writes`.
         */
        post: operations["noteCheckIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Disputed lines of a case, newest first
         * @description Needs the permission `cases:read`. Counts towards the limit `reads`.
         */
        get: operations["listDisputes"];
        put?: never;
        /**
         * Put into the file that the agent says one of its lines is wrong
         * @description After the agent was notified and before something is proposed.
         *
         *     Needs the permission `cases:manage`. Counts towards the limit `writes`.
         */
        post: operations["raiseDispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Documents of a case, newest first
         * @description Needs the permission `cases:read`. Counts towards the limit `reads`.
         */
        get: operations["listDocuments"];
        put?: never;
        /**
         * Draft a document of a case as it stands
         * @description Number, date and signature are for the office to fill in. What the document is drawn up from and its files are kept as they are, with a translation of it into English. What would say the same of the same proposal is answered with the document that is there.
         *
         *     Needs the permission `cases:manage`. Counts towards the limit `writes`.
         */
        post: operations["draftDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/notification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note that the agent was told: its time to respond begins
         * @description Needs the permission `cases:manage`. Counts towards the limit `writes`.
         */
        post: operations["notifyAgent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Propose what to do; it is tried and undone at once, so that what waits is possible
         * @description Made anew, it voids the one before with its approvals.
         *
         *     Needs the permission `cases:manage`. Counts towards the limit `writes`.
         */
        post: operations["proposeMeasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/rejection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a case without a measure
         * @description Not for who opened the case or made the proposal.
         *
         *     Needs the permission `cases:decide`. Counts towards the limit `writes`.
         */
        post: operations["rejectCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/responses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put what the agent said into the file
         * @description Needs the permission `cases:manage`. Counts towards the limit `writes`.
         */
        post: operations["recordResponse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a case back, before its day also one that was approved
         * @description Not for who opened the case or made the proposal.
         *
         *     Needs the permission `cases:decide`. Counts towards the limit `writes`.
         */
        post: operations["returnCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/settlements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm what an agent that leaves has given back
         * @description Each item once, when the end of the contract is approved or later. Nothing waits for it.
         *
         *     Needs the permission `cases:manage`. Counts towards the limit `writes`.
         */
        post: operations["confirmSettlement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a case up before anything is proposed
         * @description Needs the permission `cases:manage`. Counts towards the limit `writes`.
         */
        post: operations["withdrawCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/collection-points/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One collection point
         * @description Needs the permission `agents:read`. Counts towards the limit `reads`.
         */
        get: operations["getCollectionPoint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Rename, close or open it again
         * @description Needs the permission `agents:manage`. Counts towards the limit `writes`.
         */
        patch: operations["changeCollectionPoint"];
        trace?: never;
    };
    "/v1/complaints/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One complaint
         * @description Needs the permission `agents:read`. Counts towards the limit `reads`.
         */
        get: operations["getComplaint"];
        put?: never;
        post?: never;
        /**
         * Take back one that was withdrawn or recorded wrongly
         * @description Needs the permission `quality-records:manage`. Counts towards the limit `writes`.
         */
        delete: operations["takeBackComplaint"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One contract
         * @description Needs the permission `agents:read`. Counts towards the limit `reads`.
         */
        get: operations["getContract"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/{id}/renewals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put off the last day of the term
         * @description Needs the permission `agents:manage`. Counts towards the limit `writes`.
         */
        post: operations["renewContract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/{id}/resumption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lift the suspension that covers a day
         * @description Needs the permission `agents:manage`. Counts towards the limit `writes`.
         */
        post: operations["resumeContract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/{id}/spans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * When it is effective or suspended: every version
         * @description Needs the permission `agents:read`. Counts towards the limit `reads`.
         */
        get: operations["listContractSpans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/{id}/suspensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Suspend it for some days of its term
         * @description Needs the permission `agents:manage`. Counts towards the limit `writes`.
         */
        post: operations["suspendContract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/{id}/termination": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End it on a day of its term, with the ground
         * @description Needs the permission `agents:manage`. Counts towards the limit `writes`.
         */
        post: operations["endContract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contributions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Contribution lines
         * @description Of one agent or participant the latest collected first, else the latest recorded first.
         *
         *     Needs the permission `contributions:read`. Counts towards the limit `reads`.
         */
        get: operations["listContributions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contributions/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take in contribution lines and reversals
         * @description JSON for a few rows; NDJSON or CSV, one item a line, for up to hundreds of megabytes: then sourceSystem, mode and dryRun are query parameters. The columns of CSV are, in any order, type, receiptNo, lineNo, agentCode, staffCode, socialInsuranceNumber, kind, paymentMode, supportClass, coveredFrom, coveredTo, contributionIncome, participantAmount, stateSubsidy, localSubsidy, otherSubsidy, collectedOn, reversedOn, reason; without a type a row is a line, and no cell holds a line break. A body may be packed: `Content-Encoding: gzip`. Every row has a key of its own (source system, receipt, line): sent again, a batch changes nothing and its rows are counted as duplicates. Sent again with the same Idempotency-Key, it is answered as it was.
         *
         *     Needs the permission `contributions:record`. Counts towards the limit `bulk`.
         */
        post: operations["receiveContributions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contributions/batches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A batch that stored something
         * @description Needs the permission `contributions:read`. Counts towards the limit `reads`.
         */
        get: operations["getContributionBatch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contributions/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin an upload of contributions in parts
         * @description For more than one request should carry, or a line that breaks: what was taken in stays.
         *
         *     Needs the permission `contributions:record`. Counts towards the limit `writes`.
         */
        post: operations["openUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contributions/uploads/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An upload, and which of its parts are there
         * @description Needs the permission `contributions:read`. Counts towards the limit `reads`.
         */
        get: operations["getUpload"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contributions/uploads/{id}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End an upload
         * @description When all of its parts are there; no more are taken then.
         *
         *     Needs the permission `contributions:record`. Counts towards the limit `writes`.
         */
        post: operations["completeUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contributions/uploads/{id}/errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every refused row of an upload that keeps good rows
         * @description By part and row, with what is wrong with each. They are kept for a year from the opening of the upload, unless the operator says otherwise.
         *
         *     Needs the permission `contributions:read`. Counts towards the limit `reads`.
         */
        get: operations["listUploadErrors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contributions/uploads/{id}/parts/{partNo}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Take in one part of an upload
         * @description Whole rows as NDJSON or CSV, packed or not, in the forms of a batch. Parts come in any order and side by side; each is kept or refused by itself. A part that broke off has left nothing: send it again. One that was taken in is answered with the report of then, if it is the same.
         *
         *     Needs the permission `contributions:record`. Counts towards the limit `bulk`.
         */
        put: operations["receiveUploadPart"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contributions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One contribution line
         * @description Needs the permission `contributions:read`. Counts towards the limit `reads`.
         */
        get: operations["getContribution"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Hold a printed document against the register, by the code at its foot
         * @description In whatever case, with or without its hyphens. Every code that names nothing is answered alike.
         *
         *     Needs the permission `cases:read`. Counts towards the limit `reads`.
         */
        get: operations["confirmDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/early-warnings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Agents that will miss a quota of the year even if the rest goes well, newest first
         * @description A month is looked at when it is over; what was said then stays, whatever becomes known later.
         *
         *     Needs the permission `quotas:read`. Counts towards the limit `reads`.
         */
        get: operations["listEarlyWarnings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/evaluation-policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Policy versions, newest first
         * @description Needs the permission `policies:read`. Counts towards the limit `reads`.
         */
        get: operations["listEvaluationPolicies"];
        put?: never;
        /**
         * Draft the next version of a policy
         * @description Of the top office only: a policy judges the agents of every office.
         *
         *     Needs the permission `policies:manage`. Counts towards the limit `writes`.
         */
        post: operations["draftEvaluationPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/evaluation-policies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One policy version, whole
         * @description Needs the permission `policies:read`. Counts towards the limit `reads`.
         */
        get: operations["getEvaluationPolicy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a draft
         * @description Needs the permission `policies:manage`. Counts towards the limit `writes`.
         */
        patch: operations["changeEvaluationPolicy"];
        trace?: never;
    };
    "/v1/evaluation-policies/{id}/activation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a draft in force, for good
         * @description Runs its worked examples first; each that comes out otherwise is reported.
         *
         *     Needs the permission `policies:manage`. Counts towards the limit `writes`.
         */
        post: operations["activateEvaluationPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/evaluation-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Runs of your office and below, newest first
         * @description Needs the permission `evaluations:read`. Counts towards the limit `reads`.
         */
        get: operations["listEvaluationRuns"];
        put?: never;
        /**
         * Evaluate the agents of an office for a period
         * @description The same period, office, policy and cutoff are the same run, however often it is asked for.
         *
         *     Needs the permission `evaluations:run`. Counts towards the limit `writes`.
         */
        post: operations["requestEvaluationRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/evaluation-runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One run: how far it is, or what came of it
         * @description Needs the permission `evaluations:read`. Counts towards the limit `reads`.
         */
        get: operations["getEvaluationRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/evaluation-runs/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop a run that is not over
         * @description A cancelled run raises no flags.
         *
         *     Needs the permission `evaluations:run`. Counts towards the limit `writes`.
         */
        post: operations["cancelEvaluationRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/evaluation-runs/{id}/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a revision of a completed run would change
         * @description Everything is counted and judged again with what is known now, and nothing is stored. Verdicts whose decision changes come first.
         *
         *     Needs the permission `evaluations:read`. Counts towards the limit `reads`.
         */
        get: operations["compareEvaluationRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/evaluation-runs/{id}/evaluations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The ranking of a completed run: the best first, agents that are not rated last
         * @description Those of your office and below; the run itself may be of an office above yours.
         *
         *     Needs the permission `evaluations:read`. Counts towards the limit `reads`.
         */
        get: operations["listEvaluations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/evaluation-runs/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Server-sent events of a run until it is over
         * @description `state` and `progress` events; the first tells where the run stands, so `Last-Event-ID` is not needed.
         *
         *     Needs the permission `evaluations:read`. Counts towards the limit `reads`.
         */
        get: operations["watchEvaluationRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/evaluation-runs/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try again what failed of a run
         * @description Needs the permission `evaluations:run`. Counts towards the limit `writes`.
         */
        post: operations["retryEvaluationRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/evaluation-runs/{id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Compute a completed run again with what is known now
         * @description A new run; the completed one stays as it is. Look at its differences first.
         *
         *     Needs the permission `evaluations:run`. Counts towards the limit `writes`.
         */
        post: operations["reviseEvaluationRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/evaluations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One verdict with every figure it hangs on
         * @description Exact counts, the curve and weight of each criterion, and what each rule compared.
         *
         *     Needs the permission `evaluations:read`. Counts towards the limit `reads`.
         */
        get: operations["getEvaluation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/evaluations/{id}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The contribution lines behind a verdict, counted or not, and why not
         * @description By measure, then by receipt. The counted ones add up to the figures of the verdict.
         *
         *     Needs the permission `evaluations:read`. Counts towards the limit `reads`.
         */
        get: operations["listEvaluationLines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/evaluations/{id}/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find the verdict again from the raw facts, by another way
         * @description Needs the permission `evaluations:read`. Counts towards the limit `reads`.
         */
        get: operations["verifyEvaluation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened in your office and below, in the order in which it did
         * @description Ask again with `next` as `after`, at once while `hasMore` is true, else after some seconds. No event is ever missed and none comes twice, however many write at once: nothing is ever put in before an event that was given out. An `after` that is not known (any more) is refused as `event-unknown`.
         *
         *     Needs the permission `events:read`. Counts towards the limit `reads`.
         */
        get: operations["listEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/flags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Flags of your office and below, newest first
         * @description Needs the permission `flags:read`. Counts towards the limit `reads`.
         */
        get: operations["listFlags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/flags/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One flag: the rule, its evidence and what was decided
         * @description Needs the permission `flags:read`. Counts towards the limit `reads`.
         */
        get: operations["getFlag"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/flags/{id}/acknowledgement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a recommendation up
         * @description Needs the permission `flags:decide`. Counts towards the limit `writes`.
         */
        post: operations["acknowledgeFlag"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/flags/{id}/dismissal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set a recommendation aside, with the reason
         * @description Needs the permission `flags:decide`. Counts towards the limit `writes`.
         */
        post: operations["dismissFlag"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/holidays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Holidays by day
         * @description Needs the permission `offices:read`. Counts towards the limit `reads`.
         */
        get: operations["listHolidays"];
        put?: never;
        /**
         * Make a day a holiday
         * @description Needs the permission `offices:manage`. Counts towards the limit `writes`.
         */
        post: operations["addHoliday"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/holidays/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Make it a working day again
         * @description The version is closed, not lost: `asOf` still finds it.
         *
         *     Needs the permission `offices:manage`. Counts towards the limit `writes`.
         */
        delete: operations["removeHoliday"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/import-mappings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Saved names of columns, newest first
         * @description Needs the permission `contributions:read`. Counts towards the limit `reads`.
         */
        get: operations["listImportMappings"];
        put?: never;
        /**
         * Save how an office calls the columns of its files
         * @description Imports ask for it by its name; columns that it does not have are then passed over.
         *
         *     Needs the permission `contributions:record`. Counts towards the limit `writes`.
         */
        post: operations["createImportMapping"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/import-mappings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Saved names of columns
         * @description Needs the permission `contributions:read`. Counts towards the limit `reads`.
         */
        get: operations["getImportMapping"];
        put?: never;
        post?: never;
        /**
         * Forget saved names of columns
         * @description Needs the permission `contributions:record`. Counts towards the limit `writes`.
         */
        delete: operations["removeImportMapping"];
        options?: never;
        head?: never;
        /**
         * Change the name, the columns or the order of dates
         * @description Imports that have begun go on with what it was.
         *
         *     Needs the permission `contributions:record`. Counts towards the limit `writes`.
         */
        patch: operations["changeImportMapping"];
        trace?: never;
    };
    "/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Imports of your office and below, newest first
         * @description Needs the permission `contributions:read`. Counts towards the limit `reads`.
         */
        get: operations["listImports"];
        put?: never;
        /**
         * Take in a file as an office has it
         * @description The file itself is the body: a D05-TS workbook (contributions-d05), or a table under a header as NDJSON, CSV or the first sheet of a workbook. It is kept and worked on behind the scenes: follow it where Location says. What was taken in before is counted as duplicates, so that a repaired file is simply sent again. With an Idempotency-Key one file is one import, however often it had to be sent.
         *
         *     Needs the permission `contributions:record`. Counts towards the limit `bulk`.
         */
        post: operations["importFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far an import is, or what came of it
         * @description Needs the permission `contributions:read`. Counts towards the limit `reads`.
         */
        get: operations["getImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop an import that is not over
         * @description Nothing of it is taken in, and its file goes.
         *
         *     Needs the permission `contributions:record`. Counts towards the limit `writes`.
         */
        post: operations["cancelImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{id}/errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every refused row, with what is wrong in which cell
         * @description In the order of the rows, in Vietnamese unless `Accept-Language` wants `en` more. What stands in a cell is never repeated.
         *
         *     Needs the permission `contributions:read`. Counts towards the limit `reads`.
         */
        get: operations["listImportErrors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is wrong with a file, or the file with what is wrong beside each row
         * @description As `same-file` it comes back as it was sent, with a last column: repair its rows and send it again, with the column or without. It holds names and numbers of people, and is kept for some days only.
         *
         *     Needs the permission `contributions:record`. Counts towards the limit `reads`.
         */
        get: operations["getImportReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/machine-clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Machines of your office and below, newest first
         * @description Needs the permission `clients:manage`. Counts towards the limit `reads`.
         */
        get: operations["listMachineClients"];
        put?: never;
        /**
         * Let a machine call, for an owner
         * @description Its secret is in the answer, once.
         *
         *     Needs the permission `clients:manage`. Counts towards the limit `writes`.
         */
        post: operations["createMachineClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/machine-clients/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One machine
         * @description Needs the permission `clients:manage`. Counts towards the limit `reads`.
         */
        get: operations["getMachineClient"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change, disable or enable a machine
         * @description Holds at once, for tokens that are out already too. Its owner stays: make another client for another one.
         *
         *     Needs the permission `clients:manage`. Counts towards the limit `writes`.
         */
        patch: operations["changeMachineClient"];
        trace?: never;
    };
    "/v1/machine-clients/{id}/secret-rotation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a machine a new secret
         * @description It is in the answer, once. The current one can stay good beside it for a while.
         *
         *     Needs the permission `clients:manage`. Counts towards the limit `writes`.
         */
        post: operations["rotateMachineSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/offices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your office and those below, by code
         * @description Needs the permission `offices:read`. Counts towards the limit `reads`.
         */
        get: operations["listOffices"];
        put?: never;
        /**
         * Add an office under another
         * @description Needs the permission `offices:manage`. Counts towards the limit `writes`.
         */
        post: operations["createOffice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/offices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One office
         * @description Needs the permission `offices:read`. Counts towards the limit `reads`.
         */
        get: operations["getOffice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Rename, move, or end an office
         * @description Needs the permission `offices:manage`. Counts towards the limit `writes`.
         */
        patch: operations["changeOffice"];
        trace?: never;
    };
    "/v1/offices/{id}/letterheads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How an office issues its documents, what holds last first
         * @description Needs the permission `offices:read`. Counts towards the limit `reads`.
         */
        get: operations["listLetterheads"];
        put?: never;
        /**
         * Say how an office issues its documents from a day on
         * @description Set again for the same day it takes the place of the one before, which stays on record; the same again changes nothing. An office without one uses that of the nearest office above it.
         *
         *     Needs the permission `offices:manage`. Counts towards the limit `writes`.
         */
        post: operations["setLetterhead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/offices/{id}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same of all agents of an office and below together, and how many stand how
         * @description Needs the permission `quotas:read`. Counts towards the limit `reads`.
         */
        get: operations["getOfficeProgress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/population-figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Population figures as they are known now, by code, definition and day
         * @description Needs the permission `offices:read`. Counts towards the limit `reads`.
         */
        get: operations["listPopulationFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/population-figures/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set how many people were counted in communes
         * @description For the office that stands under no other. Sent again it changes nothing; a figure with other people or another source takes the place of the one that was known of the same commune, definition and day.
         *
         *     Needs the permission `quotas:manage`. Counts towards the limit `bulk`.
         */
        post: operations["setPopulationFigures"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/portfolio-assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who was handed over to whom, the latest recorded first
         * @description Needs the permission `contributions:read`. Counts towards the limit `reads`.
         */
        get: operations["listPortfolioAssignments"];
        put?: never;
        /**
         * Hand participants over to an agent
         * @description Certain ones, or all whom another agent holds. What held before ends the day before; it is kept.
         *
         *     Needs the permission `agents:manage`. Counts towards the limit `writes`.
         */
        post: operations["assignPortfolio"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/queue-board/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether you may open the pages of the job queues
         * @description Needs the permission `queues:manage`. Counts towards the limit `reads`.
         */
        get: operations["checkQueueBoard"];
        put?: never;
        /**
         * Let this browser open the pages of the job queues at /admin/queues
         * @description Puts your access token in a cookie for those pages only. It ends with the token.
         *
         *     Needs the permission `queues:manage`. Counts towards the limit `writes`.
         */
        post: operations["openQueueBoard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quota-plan-amendments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An amendment of a plan and what was decided
         * @description Needs the permission `quotas:read`. Counts towards the limit `reads`.
         */
        get: operations["getQuotaPlanAmendment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quota-plan-amendments/{id}/agents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What it changes, by agent
         * @description Needs the permission `quotas:read`. Counts towards the limit `reads`.
         */
        get: operations["listQuotaPlanAmendmentAgents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quota-plan-amendments/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve an amendment: the quotas have their next version at once
         * @description Not for who proposed it.
         *
         *     Needs the permission `quotas:approve`. Counts towards the limit `writes`.
         */
        post: operations["approveQuotaPlanAmendment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quota-plan-amendments/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse an amendment, with the reason
         * @description Needs the permission `quotas:approve`. Counts towards the limit `writes`.
         */
        post: operations["refuseQuotaPlanAmendment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quota-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Quota plans of your office and below, newest first
         * @description Needs the permission `quotas:read`. Counts towards the limit `reads`.
         */
        get: operations["listQuotaPlans"];
        put?: never;
        /**
         * Draft a plan of the quotas of a year
         * @description Divides a total over the offices and agents below an office by largest remainder, within floors and ceilings; equal remainders go to the smaller code. Sums are exact at every office, in the year and in each month.
         *
         *     Needs the permission `quotas:manage`. Counts towards the limit `writes`.
         */
        post: operations["createQuotaPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quota-plans/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a plan would come to, without saving it
         * @description Needs the permission `quotas:manage`. Counts towards the limit `writes`.
         */
        post: operations["previewQuotaPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quota-plans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A plan with its bounds, its steps and what it waits for
         * @description Needs the permission `quotas:read`. Counts towards the limit `reads`.
         */
        get: operations["getQuotaPlan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a draft
         * @description Bounds that are given take the place of all there were.
         *
         *     Needs the permission `quotas:manage`. Counts towards the limit `writes`.
         */
        patch: operations["changeQuotaPlan"];
        trace?: never;
    };
    "/v1/quota-plans/{id}/agents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What each agent gets, beside its quota and result of the year before
         * @description A draft is worked out from the register as it stands; any other plan is as it was submitted.
         *
         *     Needs the permission `quotas:read`. Counts towards the limit `reads`.
         */
        get: operations["listQuotaPlanAgents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quota-plans/{id}/agents/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What each agent gets, as CSV or as a workbook
         * @description With headings in the language that is asked for.
         *
         *     Needs the permission `quotas:read`. Counts towards the limit `bulk`.
         */
        get: operations["exportQuotaPlanAgents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quota-plans/{id}/amendments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Amendments of a plan, newest first
         * @description Needs the permission `quotas:read`. Counts towards the limit `reads`.
         */
        get: operations["listQuotaPlanAmendments"];
        put?: never;
        /**
         * Propose other amounts for agents of a published plan, from a month on
         * @description Months from there on keep their proportions. Nothing changes before somebody else approves it.
         *
         *     Needs the permission `quotas:manage`. Counts towards the limit `writes`.
         */
        post: operations["proposeQuotaPlanAmendment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quota-plans/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve a plan
         * @description Not for who drew it up or submitted it.
         *
         *     Needs the permission `quotas:approve`. Counts towards the limit `writes`.
         */
        post: operations["approveQuotaPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quota-plans/{id}/bounds/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The bounds of a plan, as CSV or as a workbook that can be changed and sent back
         * @description Needs the permission `quotas:read`. Counts towards the limit `bulk`.
         */
        get: operations["exportQuotaPlanBounds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quota-plans/{id}/bounds/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put the bounds of a file in the place of those of a draft
         * @description A header, then at most 10000 rows, as CSV or as the first sheet of a workbook. Columns, in any order, are officeCode or agentCode, and fixed, or floor and ceiling; headings may be those of the export in either language. What no good row names is bound no longer; a file without a good row changes nothing.
         *
         *     Needs the permission `quotas:manage`. Counts towards the limit `bulk`.
         */
        post: operations["importQuotaPlanBounds"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quota-plans/{id}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close a plan when its year is over
         * @description Needs the permission `quotas:publish`. Counts towards the limit `writes`.
         */
        post: operations["closeQuotaPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quota-plans/{id}/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What each agent gets in this plan and in another one
         * @description Of plans in any state. Drafts are worked out from the register as it stands.
         *
         *     Needs the permission `quotas:read`. Counts towards the limit `reads`.
         */
        get: operations["compareQuotaPlanAgents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quota-plans/{id}/comparison/offices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What each office comes to in this plan and in another one
         * @description Needs the permission `quotas:read`. Counts towards the limit `reads`.
         */
        get: operations["compareQuotaPlanOffices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quota-plans/{id}/offices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What each office comes to with all below it
         * @description Needs the permission `quotas:read`. Counts towards the limit `reads`.
         */
        get: operations["listQuotaPlanOffices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quota-plans/{id}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make quotas of an approved plan
         * @description Refused when an agent of the plan has a quota of the metric for the year already.
         *
         *     Needs the permission `quotas:publish`. Counts towards the limit `writes`.
         */
        post: operations["publishQuotaPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quota-plans/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a plan back to its author, with the reason
         * @description Needs the permission `quotas:approve`. Counts towards the limit `writes`.
         */
        post: operations["returnQuotaPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quota-plans/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Work a draft out for good and put it before an approver
         * @description Needs the permission `quotas:manage`. Counts towards the limit `writes`.
         */
        post: operations["submitQuotaPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quotas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Quotas as they are now, the latest set first
         * @description Needs the permission `quotas:read`. Counts towards the limit `reads`.
         */
        get: operations["listQuotas"];
        put?: never;
        /**
         * Set the quota of an agent for a year
         * @description Over the months as given, by weights, or equally. What does not divide goes to the largest remainders, the earlier month first, so that the months add up exactly.
         *
         *     Needs the permission `quotas:manage`. Counts towards the limit `writes`.
         */
        post: operations["setQuota"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quotas/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set the quotas of many agents at once
         * @description Sent again it changes nothing: a quota that was set with the same months is a duplicate.
         *
         *     Needs the permission `quotas:manage`. Counts towards the limit `bulk`.
         */
        post: operations["setQuotas"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quotas/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A quota with all its versions and pro-rated figures
         * @description Needs the permission `quotas:read`. Counts towards the limit `reads`.
         */
        get: operations["getQuota"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quotas/{id}/amendments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Amend a quota from a month on
         * @description Makes another version. The versions before it, the original first, stay as they were.
         *
         *     Needs the permission `quotas:manage`. Counts towards the limit `writes`.
         */
        post: operations["amendQuota"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rankings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The ranking of the newest completed run of a kind: the best first, agents that are not rated last
         * @description Of the runs of your office and those above it: the period that ended last, and of that period what knew most. Pages that follow are of the same run, whatever is completed meanwhile. 404 while there is none.
         *
         *     Needs the permission `evaluations:read`. Counts towards the limit `reads`.
         */
        get: operations["listNewestRanking"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/remittances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Remittances
         * @description Of one agent the latest handed over first, else the latest recorded first.
         *
         *     Needs the permission `contributions:read`. Counts towards the limit `reads`.
         */
        get: operations["listRemittances"];
        put?: never;
        /**
         * Record money that an agent has handed over
         * @description The same remittance again is answered with the one that is stored.
         *
         *     Needs the permission `contributions:record`. Counts towards the limit `writes`.
         */
        post: operations["recordRemittance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/remittances/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take in many remittances
         * @description JSON for a few; NDJSON, one a line, for many: then sourceSystem, mode and dryRun are query parameters. Each has a reference of its own: sent again, a batch changes nothing. With the same Idempotency-Key it is answered as it was.
         *
         *     Needs the permission `contributions:record`. Counts towards the limit `bulk`.
         */
        post: operations["receiveRemittances"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/remittances/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One remittance with its lines
         * @description Needs the permission `contributions:read`. Counts towards the limit `reads`.
         */
        get: operations["getRemittance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/report-deadlines/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One version of a deadline
         * @description Needs the permission `agents:read`. Counts towards the limit `reads`.
         */
        get: operations["getReportDeadline"];
        put?: never;
        post?: never;
        /**
         * Take back one that was set wrongly
         * @description Needs the permission `quality-records:manage`. Counts towards the limit `writes`.
         */
        delete: operations["takeBackReportDeadline"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/report-deadlines/{id}/submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record or correct the day of submission: a new version
         * @description Needs the permission `quality-records:manage`. Counts towards the limit `writes`.
         */
        post: operations["submitReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/report-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Orders of reports of your office and below, newest first
         * @description Needs the permission `reports:read`. Counts towards the limit `reads`.
         */
        get: operations["listReportOrders"];
        put?: never;
        /**
         * Order a list as a file, made whenever it is due
         * @description A report is what the route of the list would answer you with at that time, as a file: with what you may then, of the rows of the office, in the order of the list. Of occurrences that nobody was there for the newest is made.
         *
         *     Needs the permission `reports:order`. Counts towards the limit `writes`.
         */
        post: operations["createReportOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/report-orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One order, with when it is due next
         * @description Needs the permission `reports:read`. Counts towards the limit `reads`.
         */
        get: operations["getReportOrder"];
        put?: never;
        post?: never;
        /**
         * Order no more reports
         * @description Those that were made stay as long as they would have; those that were not have failed.
         *
         *     Needs the permission `reports:order`. Counts towards the limit `writes`.
         */
        delete: operations["removeReportOrder"];
        options?: never;
        head?: never;
        /**
         * Change an order, or switch it off and on
         * @description Its reports are made as you from now on. A change of when it is due counts from now on too: occurrences that it would have had before are not caught up.
         *
         *     Needs the permission `reports:order`. Counts towards the limit `writes`.
         */
        patch: operations["changeReportOrder"];
        trace?: never;
    };
    "/v1/report-orders/{id}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have a report made now, besides those that come due
         * @description It is made behind the scenes: follow it where Location says, or wait for `report.made`.
         *
         *     Needs the permission `reports:order`. Counts towards the limit `writes`.
         */
        post: operations["requestReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reports of your office and below, newest first
         * @description Needs the permission `reports:read`. Counts towards the limit `reads`.
         */
        get: operations["listReports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether a report is made, and why not
         * @description Needs the permission `reports:read`. Counts towards the limit `reads`.
         */
        get: operations["getReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The file of a report
         * @description For whoever may read the list that it is of. 409 while there is no file, or not any more.
         *
         *     Needs the permission `reports:read`. Counts towards the limit `reads`.
         */
        get: operations["downloadReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schedules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happens by itself and when, by code
         * @description Needs the permission `schedules:read`. Counts towards the limit `reads`.
         */
        get: operations["listSchedules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schedules/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One schedule, with its next and its last occurrence
         * @description Needs the permission `schedules:read`. Counts towards the limit `reads`.
         */
        get: operations["getSchedule"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change when a schedule is due, or switch it off and on
         * @description The change counts from now on: occurrences that it would have had before are not caught up.
         *
         *     Needs the permission `schedules:manage`. Counts towards the limit `writes`.
         */
        patch: operations["changeSchedule"];
        trace?: never;
    };
    "/v1/staff/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One member of staff
         * @description Needs the permission `agents:read`. Counts towards the limit `reads`.
         */
        get: operations["getStaff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the name, the card or the point
         * @description Needs the permission `agents:manage`. Counts towards the limit `writes`.
         */
        patch: operations["changeStaff"];
        trace?: never;
    };
    "/v1/staff/{id}/departure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End the employment that covers a day, on that day
         * @description Needs the permission `agents:manage`. Counts towards the limit `writes`.
         */
        post: operations["endEmployment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/{id}/employments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Employ again someone who had left
         * @description Needs the permission `agents:manage`. Counts towards the limit `writes`.
         */
        post: operations["employStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/targets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Targets of your office and below, newest first
         * @description Needs the permission `quotas:read`. Counts towards the limit `reads`.
         */
        get: operations["listTargets"];
        put?: never;
        /**
         * Set what share of a population is to take part, or to draw a pension, by the end of a year
         * @description A rate always comes with the population that it is of: who they are, how many, and on which day they were counted.
         *
         *     Needs the permission `quotas:manage`. Counts towards the limit `writes`.
         */
        post: operations["createTarget"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/targets/standings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Targets of a year beside one another, by how much of its goal each has
         * @description Of one population at a time: rates of different people are never ranked together. Those without a result come last.
         *
         *     Needs the permission `quotas:read`. Counts towards the limit `reads`.
         */
        get: operations["listTargetStandings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/targets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A target with the population that its rate is of
         * @description Needs the permission `quotas:read`. Counts towards the limit `reads`.
         */
        get: operations["getTarget"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change rate, population or source of a target
         * @description Who the population is stays: a rate of other people is another target. What it was is in the audit trail.
         *
         *     Needs the permission `quotas:manage`. Counts towards the limit `writes`.
         */
        patch: operations["changeTarget"];
        trace?: never;
    };
    "/v1/targets/{id}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far a target is on a day, what is missing, and where it leads to
         * @description Participation is counted from receipts as they are known now: who is in force on the day, through agents of the office and below it. Receipts count within a minute of being taken in.
         *
         *     Needs the permission `quotas:read`. Counts towards the limit `reads`.
         */
        get: operations["getTargetProgress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/targets/{id}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was reported of pension coverage, the latest day first
         * @description Needs the permission `quotas:read`. Counts towards the limit `reads`.
         */
        get: operations["listTargetReports"];
        put?: never;
        /**
         * Report how many drew a pension or allowance on a day
         * @description For pension coverage, of which the register holds nothing. The latest day counts.
         *
         *     Needs the permission `quotas:manage`. Counts towards the limit `writes`.
         */
        post: operations["addTargetReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/territories/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One version of a territory
         * @description Needs the permission `agents:read`. Counts towards the limit `reads`.
         */
        get: operations["getTerritory"];
        put?: never;
        post?: never;
        /**
         * Take back one that was never so
         * @description Needs the permission `agents:manage`. Counts towards the limit `writes`.
         */
        delete: operations["takeBackTerritory"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/territories/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set its last day: a new version
         * @description Needs the permission `agents:manage`. Counts towards the limit `writes`.
         */
        post: operations["endTerritory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/training-completions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One certificate
         * @description Needs the permission `agents:read`. Counts towards the limit `reads`.
         */
        get: operations["getTrainingCompletion"];
        put?: never;
        post?: never;
        /**
         * Take back one recorded wrongly
         * @description Needs the permission `quality-records:manage`. Counts towards the limit `writes`.
         */
        delete: operations["takeBackTrainingCompletion"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Users of your office and below, by username
         * @description Needs the permission `users:manage`. Counts towards the limit `reads`.
         */
        get: operations["listUsers"];
        put?: never;
        /**
         * Add a user of your office or one below
         * @description Needs the permission `users:manage`. Counts towards the limit `writes`.
         */
        post: operations["createUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One user
         * @description Needs the permission `users:manage`. Counts towards the limit `reads`.
         */
        get: operations["getUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change, disable or enable a user
         * @description A new role, office or password, and disabling, end every session of the user. Of somebody whom an identity provider knows, only access and staff number are changed here.
         *
         *     Needs the permission `users:manage`. Counts towards the limit `writes`.
         */
        patch: operations["changeUser"];
        trace?: never;
    };
    "/v1/webhook-deliveries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A delivery with how each try went
         * @description Needs the permission `webhooks:manage`. Counts towards the limit `reads`.
         */
        get: operations["getWebhookDelivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Webhooks of your office and below, newest first
         * @description Needs the permission `webhooks:manage`. Counts towards the limit `reads`.
         */
        get: operations["listWebhooks"];
        put?: never;
        /**
         * Have what happens in your office and below sent to a URL
         * @description From now on, signed as Standard Webhooks describes it, each event at least once and in no promised order. A receiver takes an event by any status of 200 to 299; 410 disables the webhook.
         *
         *     Needs the permission `webhooks:manage`. Counts towards the limit `writes`.
         */
        post: operations["createWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A webhook, without its secret
         * @description Needs the permission `webhooks:manage`. Counts towards the limit `reads`.
         */
        get: operations["getWebhook"];
        put?: never;
        post?: never;
        /**
         * Remove a webhook with its deliveries
         * @description Needs the permission `webhooks:manage`. Counts towards the limit `writes`.
         */
        delete: operations["removeWebhook"];
        options?: never;
        head?: never;
        /**
         * Change, disable or enable a webhook
         * @description Needs the permission `webhooks:manage`. Counts towards the limit `writes`.
         */
        patch: operations["changeWebhook"];
        trace?: never;
    };
    "/v1/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was sent to a webhook and what waits for it, newest first
         * @description Needs the permission `webhooks:manage`. Counts towards the limit `reads`.
         */
        get: operations["listWebhookDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}/ping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a webhook an event that tells of nothing, to see whether it arrives
         * @description Needs the permission `webhooks:manage`. Counts towards the limit `writes`.
         */
        post: operations["pingWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have events sent again: those after one, or those that failed
         * @description Each under the `webhook-id` that it had. What is on its way already is not sent twice for it.
         *
         *     Needs the permission `webhooks:manage`. Counts towards the limit `writes`.
         */
        post: operations["replayWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}/secret-rotation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a webhook another secret
         * @description For the overlap, what is sent carries a signature of each, and a receiver may check either.
         *
         *     Needs the permission `webhooks:manage`. Counts towards the limit `writes`.
         */
        post: operations["rotateWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    "agent.changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An agent was changed in the register. */
        post: operations["agent.changed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "agent.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An agent was entered into the register. */
        post: operations["agent.created"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "agent.replaced": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Another agent took over from the agent. */
        post: operations["agent.replaced"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "agent.succeeded-another": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The agent took over from another one. */
        post: operations["agent.succeeded-another"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "case.agent-notified": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The agent was told of its case. */
        post: operations["case.agent-notified"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "case.approved": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody approved the proposal; the case says if that is enough. */
        post: operations["case.approved"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "case.attachment-added": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A file was put into a case. */
        post: operations["case.attachment-added"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "case.checked-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The agent was met during its improvement plan. */
        post: operations["case.checked-in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "case.closed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The measure is done. */
        post: operations["case.closed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "case.dispute-dismissed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A dispute was dismissed. */
        post: operations["case.dispute-dismissed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "case.dispute-upheld": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A dispute was upheld: the line is reversed. */
        post: operations["case.dispute-upheld"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "case.executing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The measure is being carried out. */
        post: operations["case.executing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "case.failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The measure could not be carried out any more; the case is returned. */
        post: operations["case.failed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "case.joined": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** More flags became grounds of an open case. */
        post: operations["case.joined"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "case.line-disputed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The agent disputes a line. */
        post: operations["case.line-disputed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "case.opened": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A case was opened. */
        post: operations["case.opened"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "case.proposed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A measure was proposed. */
        post: operations["case.proposed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "case.rejected": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The case was ended without a measure. */
        post: operations["case.rejected"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "case.reminded": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The time of the agent to respond runs out soon. */
        post: operations["case.reminded"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "case.responded": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The agent has responded. */
        post: operations["case.responded"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "case.response-lapsed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The time of the agent to respond is over. */
        post: operations["case.response-lapsed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "case.returned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The proposal was returned. */
        post: operations["case.returned"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "case.settlement-confirmed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The agent gave something back. */
        post: operations["case.settlement-confirmed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "case.withdrawn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The case was given up. */
        post: operations["case.withdrawn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "collection-point.changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A collection point was changed or closed. */
        post: operations["collection-point.changed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "collection-point.opened": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A collection point was entered. */
        post: operations["collection-point.opened"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "complaint.added": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A complaint about an agent was upheld. */
        post: operations["complaint.added"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "complaint.taken-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A complaint was taken back as entered in error. */
        post: operations["complaint.taken-back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "contract.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A contract was signed. */
        post: operations["contract.created"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "contract.ended": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A contract was ended; the day is its last. */
        post: operations["contract.ended"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "contract.renewed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A contract was renewed. */
        post: operations["contract.renewed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "contract.resumed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A suspended contract was resumed. */
        post: operations["contract.resumed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "contract.suspended": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A contract was suspended. */
        post: operations["contract.suspended"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "contribution-batch.completed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A batch of receipts was stored. */
        post: operations["contribution-batch.completed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "contribution-line.reversed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An upheld dispute reversed a line. */
        post: operations["contribution-line.reversed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "contribution-upload.completed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** All parts of an upload are there. */
        post: operations["contribution-upload.completed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "early-warnings.given": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Agents of an office were warned of the month. */
        post: operations["early-warnings.given"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "evaluation-run.cancelled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A run was cancelled. */
        post: operations["evaluation-run.cancelled"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "evaluation-run.completed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A run is completed; its flags were told before. */
        post: operations["evaluation-run.completed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "evaluation-run.needs-attention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A run cannot go on by itself. */
        post: operations["evaluation-run.needs-attention"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "evaluation-run.requested": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A run was asked for. */
        post: operations["evaluation-run.requested"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "evaluation-run.retried": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What failed of a run is tried again. */
        post: operations["evaluation-run.retried"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "flag.acknowledged": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The recommendation of a flag was taken up. */
        post: operations["flag.acknowledged"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "flag.dismissed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The recommendation of a flag was set aside. */
        post: operations["flag.dismissed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "flag.raised": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A rule held for an agent; somebody has to decide. */
        post: operations["flag.raised"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "flag.withdrawn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A later run found no grounds for a flag. */
        post: operations["flag.withdrawn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "holiday.added": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Nobody works on a day. */
        post: operations["holiday.added"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "holiday.removed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A day is no holiday. */
        post: operations["holiday.removed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "office.changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An office was changed. */
        post: operations["office.changed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "office.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An office was entered. */
        post: operations["office.created"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "policy.activated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A version of a policy takes effect. */
        post: operations["policy.activated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "population-figures.set": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Population figures were entered. */
        post: operations["population-figures.set"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "portfolio.assigned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Participants were handed over to an agent. */
        post: operations["portfolio.assigned"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "quota-plan-amendment.approved": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An amendment was approved: its quotas hold. */
        post: operations["quota-plan-amendment.approved"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "quota-plan-amendment.proposed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An amendment of a published plan was proposed. */
        post: operations["quota-plan-amendment.proposed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "quota-plan-amendment.refused": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An amendment was refused. */
        post: operations["quota-plan-amendment.refused"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "quota-plan.approved": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A plan was approved. */
        post: operations["quota-plan.approved"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "quota-plan.changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The draft of a plan was changed. */
        post: operations["quota-plan.changed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "quota-plan.closed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A published plan was closed. */
        post: operations["quota-plan.closed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "quota-plan.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A plan of quotas was drafted. */
        post: operations["quota-plan.created"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "quota-plan.published": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A plan became the quotas of its agents. */
        post: operations["quota-plan.published"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "quota-plan.returned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A plan was returned to its author. */
        post: operations["quota-plan.returned"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "quota-plan.submitted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A plan was put before an approver. */
        post: operations["quota-plan.submitted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "quota.amended": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A quota was amended from a month on. */
        post: operations["quota.amended"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "quota.set": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An agent was given a quota of a year. */
        post: operations["quota.set"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "quotas.set": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Many agents were given quotas at once. */
        post: operations["quotas.set"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "remittances.received": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remittances were stored. */
        post: operations["remittances.received"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "report.failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A report could not be made. */
        post: operations["report.failed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "report.made": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The file of a report is there. */
        post: operations["report.made"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "target.changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A target was changed. */
        post: operations["target.changed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "target.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A locality was given a target. */
        post: operations["target.created"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "target.report-added": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A result of a target was reported. */
        post: operations["target.report-added"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "territory.added": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An agent was given a commune. */
        post: operations["territory.added"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "territory.changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The days of a territory were changed. */
        post: operations["territory.changed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "territory.taken-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A territory was taken back as entered in error. */
        post: operations["territory.taken-back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "webhook.disabled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A webhook is sent nothing any more. */
        post: operations["webhook.disabled"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "webhook.ping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sent on demand, to try a webhook. */
        post: operations["webhook.ping"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        AddComplaintDto: {
            /**
             * @description Of the case; unique for the agent.
             * @example KN-2026/014
             */
            reference: string;
            /** @description What it was about, without names of persons. */
            subject: string;
            /**
             * Format: date
             * @description The day on which it was found to be right.
             * @example 2026-03-31
             */
            upheldOn: string;
        };
        AddHolidayDto: {
            /**
             * Format: date
             * @example 2026-03-31
             */
            day: string;
            /** @example Ngày Giải phóng miền Nam */
            name: string;
        };
        AddReportDeadlineDto: {
            /** @example Báo cáo thu tháng 3/2026 */
            report: string;
            /**
             * Format: date
             * @example 2026-03-31
             */
            dueOn: string;
            /**
             * Format: date
             * @description When it is known already.
             * @example 2026-03-31
             */
            submittedOn?: string | null;
        };
        AddTargetReportDto: {
            /**
             * Format: date
             * @description The day on which they drew it; not in the future.
             * @example 2026-03-31
             */
            reportedOn: string;
            /**
             * Format: int32
             * @description Who draw a pension or allowance.
             */
            people: number;
            /** @example Báo cáo chi trả tháng 3/2026 */
            source: string;
        };
        AddTerritoryDto: {
            /**
             * @description A unit that exists on the first day.
             * @example 00008
             */
            administrativeUnitCode: string;
            /**
             * Format: date
             * @example 2026-03-31
             */
            startsOn: string;
            /**
             * Format: date
             * @description Last day, inclusive.
             * @example 2026-03-31
             */
            endsOn?: string | null;
        };
        AddTrainingCompletionDto: {
            /**
             * @description Of this agent.
             * @example stf_txyvJbWcFM
             */
            staffId: string;
            /** @example Nghiệp vụ thu bảo hiểm xã hội tự nguyện */
            course: string;
            /** @example CN-2026/0123 */
            certificateNo: string;
            /**
             * Format: date
             * @example 2026-03-31
             */
            completedOn: string;
            /**
             * Format: date
             * @description Last day on which the certificate is good.
             * @example 2026-03-31
             */
            validTo?: string | null;
        };
        AdministrativeUnitDto: {
            /** @example unt_k3Xy8nLmPq */
            id: string;
            /**
             * @description Unique on a day only.
             * @example 00008
             */
            code: string;
            /** @example Phường Ngọc Hà */
            name: string;
            /** @enum {string} */
            level: "province" | "district" | "commune";
            parentCode: string | null;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo: string | null;
        };
        AgentDetailDto: {
            /** @example agt_k3Xy8nLmPq */
            id: string;
            /** @example IS0212M */
            code: string;
            /** @example Bưu điện quận Ba Đình */
            name: string;
            /** @enum {string} */
            kind: "post-office" | "commune-peoples-committee" | "mass-organisation" | "company" | "health-facility" | "other";
            /** @example ofc_k3Xy8nLmPq */
            officeId: string;
            /** @example 0102595740 */
            organisationTaxCode: string | null;
            /**
             * @description By the contracts, on the day asked for or today.
             * @enum {string}
             */
            status: "active" | "suspended" | "ended" | "no-contract";
            /** Format: date-time */
            createdAt: string;
            /** @description What is proposed or approved about it and not done yet; of several that which takes effect first. */
            pendingDecision: components["schemas"]["PendingDecisionDto"] | null;
        };
        AgentDto: {
            /** @example agt_k3Xy8nLmPq */
            id: string;
            /** @example IS0212M */
            code: string;
            /** @example Bưu điện quận Ba Đình */
            name: string;
            /** @enum {string} */
            kind: "post-office" | "commune-peoples-committee" | "mass-organisation" | "company" | "health-facility" | "other";
            /** @example ofc_k3Xy8nLmPq */
            officeId: string;
            /** @example 0102595740 */
            organisationTaxCode: string | null;
            /**
             * @description By the contracts, on the day asked for or today.
             * @enum {string}
             */
            status: "active" | "suspended" | "ended" | "no-contract";
            /** Format: date-time */
            createdAt: string;
        };
        AgentProgressDto: {
            /** Format: date */
            on: string;
            /** @description The policy that says who is new and how sure a projection is. */
            policyId: string;
            /**
             * Format: int32
             * @description Of projections, two-sided.
             */
            confidenceBp: number;
            renewalsDue: components["schemas"]["RenewalCountsDto"];
            agentId: string;
            metrics: components["schemas"]["MetricProgressDto"][];
        };
        AmendQuotaDto: {
            /**
             * Format: int32
             * @description 1 is January. Months before it stay.
             */
            effectiveMonth: number;
            /**
             * Format: int64
             * @description For the whole year, the months that stay included.
             */
            yearlyAmount?: number;
            /** @description Instead: each month from the effective one to December. */
            months?: number[];
            /** @example Địa bàn thu hẹp */
            reason: string;
        };
        AmendQuotaPlanDto: {
            /**
             * Format: int32
             * @description 1 is January. Months before it stay.
             */
            effectiveMonth: number;
            /** @example Địa bàn thu hẹp */
            reason: string;
            agents: components["schemas"]["AmendedAgentDto"][];
        };
        AmendedAgentDto: {
            /** @example IS0212M */
            agentCode: string;
            /**
             * Format: int64
             * @description For the whole year, months that stay included.
             */
            yearlyAmount: number;
        };
        AmendmentRowDto: {
            /** @example quo_ojldrxF7z5 */
            quotaId: string;
            /** @example IS0212M */
            agentCode: string;
            /** Format: int64 */
            amountBefore: number;
            /** Format: int64 */
            amount: number;
            months: number[];
        };
        AppliedCorrectionDto: {
            /** @enum {string} */
            kind: "reverse" | "correct";
            /** @enum {string} */
            reason: "payer-request" | "payer-deceased" | "wrong-participant" | "wrong-amount" | "wrong-period" | "duplicate" | "false-receipt" | "lost-receipt";
            /** @description Null of a line that is only reversed. */
            corrected: components["schemas"]["CorrectedLineDto"] | null;
        };
        ApprovalDto: {
            by: string;
            /** Format: date-time */
            at: string;
        };
        AssignPortfolioDto: {
            /**
             * @description Who looks after them from then on.
             * @example agt_jGwupu0NPZ
             */
            agentId: string;
            /**
             * Format: date
             * @example 2026-03-31
             */
            startsOn: string;
            participantIds?: string[];
            /**
             * @description Instead: all whom this agent holds.
             * @example agt_jGwupu0NPZ
             */
            fromAgentId?: string;
            /**
             * Format: date
             * @description The day on which fromAgentId holds them; startsOn unless told.
             * @example 2026-03-31
             */
            asOf?: string;
        };
        AssignmentDto: {
            /** @example pfa_pqkelnO3f7 */
            id: string;
            participantId: string;
            agentId: string;
            agentCode: string;
            /** Format: date */
            startsOn: string;
            /**
             * Format: date
             * @description Inclusive.
             */
            endsOn: string | null;
            /** Format: date-time */
            recordedAt: string;
        };
        AttemptDto: {
            /** Format: date-time */
            at: string;
            /** Format: int32 */
            durationMs: number;
            /** Format: int32 */
            status: number | null;
            /**
             * @description `refused`, `timed-out`, `connection-refused`, `address-refused` and others; null when it was taken.
             * @example timed-out
             */
            error: string | null;
            /** @description The beginning of an answer that was a refusal. */
            excerpt: string | null;
        };
        AuditEventDto: {
            /** @example aud_k3Xy8nLmPq */
            id: string;
            /** Format: date-time */
            at: string;
            /**
             * @description The id of a user, or `system`.
             * @example usr_k3Xy8nLmPq
             */
            actor: string;
            /** @example user-disabled */
            action: string;
            /** @example usr_k3Xy8nLmPq */
            subject: string;
            /** @example ofc_k3Xy8nLmPq */
            officeId: string | null;
            requestId: string | null;
            /**
             * @description The address that the request came from; null for what happens by itself.
             * @example 10.20.0.7
             */
            fromAddress: string | null;
            /** @description Facts about what was done. */
            details: {
                [key: string]: unknown;
            };
        };
        BasisShareDto: {
            /**
             * @description `equal`: as much for each agent; `staff` and `points`: by those it has today; `last-result`: by what it did in the year before; `labour-force`: by the people in its territory today; `uncovered-potential`: by those of them who do not take part.
             * @enum {string}
             */
            basis: "equal" | "staff" | "points" | "last-result" | "labour-force" | "uncovered-potential";
            /**
             * Format: int32
             * @description Among all bases.
             */
            share: number;
            /**
             * @description For `labour-force` and `uncovered-potential`, and for no other: by which people. The same in all bases of a plan.
             * @enum {string}
             */
            population?: "working-age-labour-force" | "farmers-and-informal-workers";
        };
        BatchBody: {
            /**
             * @description Which system sends: part of the key of all that it sends.
             * @example thu-bhxh
             */
            sourceSystem: string;
            /**
             * @default all-or-nothing
             * @enum {string}
             */
            mode: "all-or-nothing" | "keep-good-rows";
            /** @default false */
            dryRun: boolean;
            /** @description In the form of the rows of NDJSON. */
            items: {
                [key: string]: unknown;
            }[];
        };
        BoundsImportReport: {
            /** Format: int32 */
            received: number;
            /**
             * Format: int32
             * @description New, and stored unless this is a dry run.
             */
            accepted: number;
            /**
             * Format: int32
             * @description Stored already, with the same contents.
             */
            duplicates: number;
            /** Format: int32 */
            rejected: number;
            /** @description When true, nothing was stored. */
            dryRun: boolean;
            /** @description What is wrong with rejected rows. A pointer is inside its row. */
            errors: components["schemas"]["ProblemField"][];
            /** @description True when there were more errors than are listed. */
            errorsTruncated: boolean;
            /**
             * Format: int32
             * @description Bounds of the plan that the file no longer has, and that are gone unless this is a dry run.
             */
            removed: number;
        };
        BulkPopulationFiguresDto: {
            /** @description Each { administrativeUnitCode, definition, countedOn, people, source }. */
            items: {
                [key: string]: unknown;
            }[];
            /**
             * @default all-or-nothing
             * @enum {string}
             */
            mode: "all-or-nothing" | "keep-good-rows";
            /** @default false */
            dryRun: boolean;
        };
        BulkQuotasDto: {
            /** @description Each { agentCode, year, metric, yearlyAmount, months? or weights? }. */
            items: {
                [key: string]: unknown;
            }[];
            /**
             * @default all-or-nothing
             * @enum {string}
             */
            mode: "all-or-nothing" | "keep-good-rows";
            /** @default false */
            dryRun: boolean;
        };
        BulkReport: {
            /** Format: int32 */
            received: number;
            /**
             * Format: int32
             * @description New, and stored unless this is a dry run.
             */
            accepted: number;
            /**
             * Format: int32
             * @description Stored already, with the same contents.
             */
            duplicates: number;
            /** Format: int32 */
            rejected: number;
            /** @description When true, nothing was stored. */
            dryRun: boolean;
            /** @description What is wrong with rejected rows. A pointer is inside its row. */
            errors: components["schemas"]["ProblemField"][];
            /** @description True when there were more errors than are listed. */
            errorsTruncated: boolean;
        };
        CaseAttachmentDto: {
            /** @example cat_3hWTpesPhg */
            id: string;
            caseId: string;
            name: string;
            /** @enum {string} */
            mediaType: "application/pdf" | "image/jpeg" | "image/png" | "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
            /** Format: int32 */
            bytes: number;
            /** @description Of its contents. */
            sha256: string;
            /** @description Who put it into the file. */
            by: string;
            /** Format: date-time */
            at: string;
        };
        CaseCorrectionDto: {
            /** @enum {string} */
            kind: "reverse" | "correct";
            /** @enum {string} */
            reason: "payer-request" | "payer-deceased" | "wrong-participant" | "wrong-amount" | "wrong-period" | "duplicate" | "false-receipt" | "lost-receipt";
            /** @description Null of a line that is only reversed. */
            corrected: components["schemas"]["CorrectedLineDto"] | null;
            /** @example cdp_sv8GjC8WQk */
            disputeId: string;
            /** @description The line that does not count any more. */
            lineId: string;
        };
        CaseCountDto: {
            /** @enum {string} */
            state: "open" | "agent-notified" | "responded" | "response-lapsed" | "proposed" | "returned" | "approved" | "executing" | "closed" | "rejected" | "withdrawn";
            /** Format: int32 */
            cases: number;
        };
        CaseCountsDto: {
            counts: components["schemas"]["CaseCountDto"][];
            /**
             * Format: int32
             * @description Those of the view `overdue`.
             */
            overdue: number;
            /**
             * Format: int32
             * @description Those of the view `escalated`.
             */
            escalated: number;
        };
        CaseDeadlineDto: {
            /** @enum {string} */
            kind: "response-reminder" | "response-lapse" | "approval-reminder" | "approval-escalation" | "execution" | "improvement-verdict";
            /**
             * Format: date
             * @description The first day on which it happens by itself.
             */
            actsOn: string;
        };
        CaseDisputeDto: {
            /** @example cdp_sv8GjC8WQk */
            id: string;
            caseId: string;
            lineId: string;
            /**
             * Format: date
             * @description The day of the line.
             */
            collectedOn: string;
            claim: string;
            /** @enum {string} */
            state: "raised" | "upheld" | "dismissed";
            /** @description Who put it into the file. */
            by: string;
            /** Format: date-time */
            at: string;
            decidedBy: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            decisionReason: string | null;
            /** @description Of one that was upheld. */
            correction: components["schemas"]["AppliedCorrectionDto"] | null;
            /** @description The run that judges anew; null where no run had judged the grounds. */
            revisionRunId: string | null;
            /** Format: int32 */
            version: number;
        };
        CaseDocumentDto: {
            caseId: string;
            /** @enum {string} */
            kind: "evaluation-minutes" | "agent-notice" | "warning" | "termination-decision" | "replacement-decision";
            /**
             * @description By what a printed copy is found.
             * @example VB-7K3M-Q9XT-2C4D
             */
            code: string;
            /** Format: date */
            draftedOn: string;
            /** @description By which the verdict was found that it reports. */
            policyCode: string;
            /** Format: int32 */
            policyVersion: number;
            /** @description Of the verdict. */
            verdictDigest: string;
            files: components["schemas"]["DocumentFileDto"][];
            /** @description For information: never the document. None of those drafted before there were any. */
            translations: components["schemas"]["DocumentTranslationDto"][];
            /** @example cdc_5IQCZoDjCO */
            id: string;
            /**
             * Format: int32
             * @description Of which version of the case.
             */
            caseVersion: number;
            /**
             * Format: int32
             * @description What was proposed; null for a document about the verdict alone.
             */
            proposalNo: number | null;
            evaluationId: string;
            /** @description Who drafted it. */
            by: string;
            /** Format: date-time */
            at: string;
        };
        CaseDocumentWithFactsDto: {
            caseId: string;
            /** @enum {string} */
            kind: "evaluation-minutes" | "agent-notice" | "warning" | "termination-decision" | "replacement-decision";
            /**
             * @description By what a printed copy is found.
             * @example VB-7K3M-Q9XT-2C4D
             */
            code: string;
            /** Format: date */
            draftedOn: string;
            /** @description By which the verdict was found that it reports. */
            policyCode: string;
            /** Format: int32 */
            policyVersion: number;
            /** @description Of the verdict. */
            verdictDigest: string;
            files: components["schemas"]["DocumentFileDto"][];
            /** @description For information: never the document. None of those drafted before there were any. */
            translations: components["schemas"]["DocumentTranslationDto"][];
            /** @example cdc_5IQCZoDjCO */
            id: string;
            /**
             * Format: int32
             * @description Of which version of the case.
             */
            caseVersion: number;
            /**
             * Format: int32
             * @description What was proposed; null for a document about the verdict alone.
             */
            proposalNo: number | null;
            evaluationId: string;
            /** @description Who drafted it. */
            by: string;
            /** Format: date-time */
            at: string;
            /** @description What it was drawn up from. Amounts and fractions are text, exact. */
            facts: {
                [key: string]: unknown;
            };
        };
        CaseDto: {
            /** @example cas_zVc3wmi2Zg */
            id: string;
            agentId: string;
            /** @example IS0212M */
            agentCode: string;
            agentName: string;
            officeId: string;
            /** @example 2026-H1 */
            period: string | null;
            /** @enum {string} */
            state: "open" | "agent-notified" | "responded" | "response-lapsed" | "proposed" | "returned" | "approved" | "executing" | "closed" | "rejected" | "withdrawn";
            /** @description What it waits for. */
            next: components["schemas"]["NextCaseStepDto"][];
            openedBy: string;
            /** Format: date-time */
            openedAt: string;
            /**
             * Format: date
             * @description Last day on which the agent can respond; null before it was notified.
             */
            responseDueOn: string | null;
            /** Format: int32 */
            version: number;
        };
        CaseFileDto: {
            /** @example cas_zVc3wmi2Zg */
            id: string;
            agentId: string;
            /** @example IS0212M */
            agentCode: string;
            agentName: string;
            officeId: string;
            /** @example 2026-H1 */
            period: string | null;
            /** @enum {string} */
            state: "open" | "agent-notified" | "responded" | "response-lapsed" | "proposed" | "returned" | "approved" | "executing" | "closed" | "rejected" | "withdrawn";
            /** @description What it waits for. */
            next: components["schemas"]["NextCaseStepDto"][];
            openedBy: string;
            /** Format: date-time */
            openedAt: string;
            /**
             * Format: date
             * @description Last day on which the agent can respond; null before it was notified.
             */
            responseDueOn: string | null;
            /** Format: int32 */
            version: number;
            grounds: string;
            flagIds: string[];
            /** @description The same, as they stand now. */
            flags: components["schemas"]["CaseFlagDto"][];
            /** @description How the agent is judged since a dispute was upheld, by the newest run. */
            revision: components["schemas"]["CaseRevisionDto"] | null;
            /** @description What upheld disputes did to the register, oldest first. */
            corrections: components["schemas"]["CaseCorrectionDto"][];
            /** @description What the agent said, oldest first. */
            responses: components["schemas"]["CaseResponseDto"][];
            proposal: components["schemas"]["ProposalDto"] | null;
            /** @description When an improvement plan is proposed. */
            improvement: components["schemas"]["ImprovementDto"] | null;
            /** @description Oldest first. */
            checkIns: components["schemas"]["CheckInDto"][];
            deadlines: components["schemas"]["CaseDeadlineDto"][];
            /** @description Oldest first. */
            steps: components["schemas"]["TakenCaseStepDto"][];
            /** @description What the agent gives back when its contract ends; empty for another measure. Nothing waits for it. */
            settlement: components["schemas"]["SettlementEntryDto"][];
        };
        CaseFlagDto: {
            /** @example flg_vUmoz1nqKu */
            id: string;
            /** @enum {string} */
            state: "raised" | "acknowledged" | "dismissed" | "withdrawn";
        };
        CaseResponseDto: {
            /** Format: date */
            receivedOn: string;
            text: string;
            /** @description Who put it into the file. */
            by: string;
            /** Format: date-time */
            at: string;
        };
        CaseRevisionDto: {
            /** @example run_KT5YQHOhpN */
            runId: string;
            /** @enum {string} */
            state: "queued" | "preparing" | "running" | "completed" | "cancelled" | "needs-attention";
            before: components["schemas"]["DecisionDto"] | null;
            /** @description Null until the run is completed. */
            after: components["schemas"]["DecisionDto"] | null;
            /**
             * Format: int32
             * @description Flags of the case for which there are no grounds any more.
             */
            flagsWithdrawn: number;
        };
        ChangeAgentDto: {
            name?: string;
            /** @enum {string} */
            kind?: "post-office" | "commune-peoples-committee" | "mass-organisation" | "company" | "health-facility" | "other";
            /** @example ofc_n3qafPOLKd */
            officeId?: string;
            /** @description Null takes it away. */
            organisationTaxCode?: string | null;
        };
        ChangeCollectionPointDto: {
            name?: string;
            address?: string | null;
            /**
             * Format: date
             * @description Last day, inclusive; null opens it again.
             * @example 2026-03-31
             */
            closedOn?: string | null;
        };
        ChangeDto: {
            /** @example criteria/retention */
            what: string;
            /** @description JSON text. */
            before: string | null;
            /** @description JSON text. */
            after: string | null;
        };
        ChangeImportMappingDto: {
            /** @example Bưu điện */
            name?: string;
            columns?: components["schemas"]["NamedColumnDto"][];
            /** @enum {string} */
            dateFormat?: "dd/MM/yyyy" | "MM/dd/yyyy" | "yyyy-MM-dd";
        };
        ChangeMachineClientDto: {
            name?: string;
            /**
             * @description What it may do, of what the role `integration` may. Nothing by which somebody decides is among it.
             * @example [
             *       "agents:read",
             *       "contributions:record"
             *     ]
             */
            scopes?: ("offices:read" | "agents:read" | "agents:manage" | "quality-records:manage" | "quotas:read" | "quotas:manage" | "contributions:read" | "contributions:record" | "policies:read" | "evaluations:read" | "evaluations:run" | "flags:read" | "cases:read" | "schedules:read" | "reports:read" | "reports:order" | "events:read" | "webhooks:manage")[];
            /**
             * @description From where it may call, as addresses or networks; from anywhere when the list is empty.
             * @example [
             *       "10.20.0.0/16",
             *       "2001:db8::/32"
             *     ]
             */
            networks?: string[];
            /** @description True keeps it out, at once and with every token; false lets it back in with its secrets. */
            isDisabled?: boolean;
        };
        ChangeOfficeDto: {
            name?: string;
            /** @enum {string} */
            level?: "provincial" | "grassroots" | "district";
            /** @example ofc_n3qafPOLKd */
            parentId?: string;
            /**
             * Format: date
             * @example 2026-03-31
             */
            validFrom?: string;
            /**
             * Format: date
             * @description Last day, inclusive; null takes it away.
             * @example 2026-03-31
             */
            validTo?: string | null;
        };
        ChangePolicyDto: {
            /**
             * Format: date
             * @example 2026-07-01
             */
            effectiveFrom?: string;
            /** @description Weights sum to 10,000 basis points; every fault is reported. It is put in force by its activation. */
            policy?: {
                code?: string;
                /** @enum {string} */
                kind?: "half-year" | "annual";
                parameters?: {
                    /** Format: int32 */
                    graceDays: number;
                    /** Format: int32 */
                    returnAfterMonths: number;
                    /** Format: int32 */
                    remittanceDueWorkingDays: number;
                    /** Format: int32 */
                    withheldDays: number;
                    /** Format: int32 */
                    handoverGraceDays: number;
                    /** Format: int32 */
                    newcomerGraceDays: number;
                    /** Format: int32 */
                    minimumActiveDays: number;
                    /** Format: int32 */
                    minimumDueAndQuota: number;
                    /** Format: int32 */
                    confidenceBp: number;
                };
                criteria?: {
                    /** @enum {string} */
                    measure: "new-participants" | "retention" | "inherited-retention" | "collection" | "on-time-remittance" | "receipt-accuracy" | "trained-staff" | "complaints" | "reporting";
                    /** Format: int32 */
                    weightBp: number;
                    curve: {
                        /** Format: int32 */
                        at: number;
                        /** Format: int32 */
                        points: number;
                    }[];
                    /** Format: int32 */
                    minimumEvidence: number;
                    /** @enum {string} */
                    onNoEvidence: "redistribute" | "not-rated";
                    /** Format: int32 */
                    capBp?: number;
                }[];
                gradeBands?: {
                    /** @enum {string} */
                    grade: "A" | "B" | "C" | "D";
                    /** Format: int32 */
                    from: number;
                }[];
                rules?: {
                    code: string;
                    /** @enum {string} */
                    recommends: "warning" | "improvement-plan" | "replacement" | "termination" | "commendation";
                    all: ({
                        /** @constant */
                        kind: "grade-running";
                        /** @enum {string} */
                        grade: "A" | "B" | "C" | "D";
                        /** Format: int32 */
                        periods: number;
                    } | {
                        /** @constant */
                        kind: "measure-worse-than";
                        /** @enum {string} */
                        measure: "new-participants" | "retention" | "inherited-retention" | "collection" | "on-time-remittance" | "receipt-accuracy" | "trained-staff" | "complaints" | "reporting";
                        /** Format: int32 */
                        limitBp: number;
                        byFavourableEnd: boolean;
                    } | {
                        /** @constant */
                        kind: "money-withheld";
                        /** Format: int32 */
                        minimumLines: number;
                    })[];
                    appliesToNotRated: boolean;
                    legalBasis: string;
                }[];
                examples?: {
                    name: string;
                    measured: {
                        /** @enum {string} */
                        measure: "new-participants" | "retention" | "inherited-retention" | "collection" | "on-time-remittance" | "receipt-accuracy" | "trained-staff" | "complaints" | "reporting";
                        /** Format: int64 */
                        numerator: number;
                        denominator: number | string;
                        /** Format: int32 */
                        evidence?: number;
                    }[];
                    expectedScore: number | null;
                    expectedGrade: ("A" | "B" | "C" | "D") | null;
                    /** Format: int32 */
                    activeDays?: number;
                    /** Format: int32 */
                    withheldLines?: number;
                    previousGrades?: (("A" | "B" | "C" | "D") | null)[];
                    expectedRaised?: string[];
                }[];
            };
        };
        ChangeQuotaPlanDto: {
            /** @example Chỉ tiêu 2027 */
            name?: string;
            /**
             * Format: int64
             * @description People or VND, for the whole year.
             * @example 12000
             */
            total?: number;
            /** @description By what the total is divided; equally when left out. */
            bases?: components["schemas"]["BasisShareDto"][];
            /** @description What each month weighs, January first; all the same when left out. */
            profile?: number[];
            /** @description What offices and agents may not fall below or exceed. */
            bounds?: components["schemas"]["PlanBoundDto"][];
        };
        ChangeReportOrderDto: {
            /** @example Cảnh báo mới mỗi sáng thứ hai */
            name?: string;
            /**
             * @description All filters: those that it does not name are gone.
             * @example {
             *       "state": "raised"
             *     }
             */
            query?: {
                [key: string]: unknown;
            };
            /** @enum {string} */
            format?: "csv" | "xlsx";
            /** @description Begins CSV with a byte order mark, without which Excel does not take it for UTF-8. */
            bom?: boolean;
            /**
             * @description Of the headings.
             * @enum {string}
             */
            language?: "vi" | "en";
            /**
             * @description Minute, hour, day of month, month, day of week (0 or 7 is Sunday), Asia/Ho_Chi_Minh: numbers, *, lists, ranges and steps. The minute is one number.
             * @example 30 6 * * 1
             */
            cron?: string;
            isEnabled?: boolean;
        };
        ChangeScheduleDto: {
            /**
             * @description Minute, hour, day of month, month, day of week (0 or 7 is Sunday): numbers, *, lists, ranges and steps.
             * @example 0 2 5 1,7 *
             */
            cron?: string;
            isEnabled?: boolean;
        };
        ChangeStaffDto: {
            name?: string;
            /** @example pnt_EFhZxTqkXf */
            collectionPointId?: string | null;
            cardNo?: string | null;
            /**
             * Format: date
             * @example 2026-03-31
             */
            cardIssuedOn?: string | null;
            /**
             * Format: date
             * @example 2026-03-31
             */
            cardExpiresOn?: string | null;
        };
        ChangeTargetDto: {
            /**
             * Format: int32
             * @description Aimed at for the end of the year, in basis points of the population: 300 are 3%.
             * @example 300
             */
            rateBp?: number;
            /**
             * @description Where rate and population are written.
             * @example Kế hoạch 56/KH-UBND ngày 18/02/2022
             */
            source?: string;
            /** @description Another count of the same people: number and day together. */
            population?: components["schemas"]["CountedPopulationDto"];
        };
        ChangeUserDto: {
            displayName?: string;
            /**
             * Format: password
             * @description 12 to 200 characters, without the username in it.
             */
            password?: string;
            /** @enum {string} */
            role?: "administrator" | "planner" | "supervisor" | "approver" | "auditor" | "integration";
            /** @example ofc_n3qafPOLKd */
            officeId?: string;
            /** @description True keeps the user out, at once and with every token; false lets back in. */
            isDisabled?: boolean;
            /**
             * @description By which the accounts of one person are known to be his: what one of them proposes, no other one decides. Kept as a keyed hash; null takes it away.
             * @example CB-00412
             */
            staffNo?: string | null;
        };
        ChangeWebhookDto: {
            /**
             * @description https, without a name, a password or a part after #. Its host must have public addresses, unless the operator has named it.
             * @example https://backoffice.example.org/events
             */
            url?: string;
            /** @description Of these types only; of all, also those to come, when the list is empty. */
            types?: ("agent.created" | "agent.changed" | "agent.replaced" | "agent.succeeded-another" | "contract.created" | "contract.renewed" | "contract.suspended" | "contract.resumed" | "contract.ended" | "collection-point.opened" | "collection-point.changed" | "territory.added" | "territory.changed" | "territory.taken-back" | "complaint.added" | "complaint.taken-back" | "contribution-batch.completed" | "contribution-upload.completed" | "contribution-line.reversed" | "remittances.received" | "portfolio.assigned" | "quota.set" | "quota.amended" | "quotas.set" | "quota-plan.created" | "quota-plan.changed" | "quota-plan.submitted" | "quota-plan.returned" | "quota-plan.approved" | "quota-plan.published" | "quota-plan.closed" | "quota-plan-amendment.proposed" | "quota-plan-amendment.approved" | "quota-plan-amendment.refused" | "target.created" | "target.changed" | "target.report-added" | "early-warnings.given" | "policy.activated" | "evaluation-run.requested" | "evaluation-run.completed" | "evaluation-run.needs-attention" | "evaluation-run.retried" | "evaluation-run.cancelled" | "flag.raised" | "flag.withdrawn" | "flag.acknowledged" | "flag.dismissed" | "case.opened" | "case.joined" | "case.agent-notified" | "case.reminded" | "case.responded" | "case.response-lapsed" | "case.line-disputed" | "case.dispute-upheld" | "case.dispute-dismissed" | "case.attachment-added" | "case.proposed" | "case.approved" | "case.returned" | "case.rejected" | "case.executing" | "case.checked-in" | "case.failed" | "case.settlement-confirmed" | "case.closed" | "case.withdrawn" | "report.made" | "report.failed" | "office.created" | "office.changed" | "holiday.added" | "holiday.removed" | "population-figures.set" | "webhook.disabled")[];
            /**
             * @description `disabled` gives up what is on its way. `active` sends what happens from then on; ask for the rest by a replay.
             * @enum {string}
             */
            state?: "active" | "disabled";
        };
        CheckInDto: {
            /** Format: date */
            heldOn: string;
            note: string;
            by: string;
            /** Format: date-time */
            at: string;
        };
        CollectionPointDto: {
            /** @example pnt_k3Xy8nLmPq */
            id: string;
            agentId: string;
            /** @example DT-001 */
            code: string;
            /** @example Điểm thu Ngọc Hà */
            name: string;
            address: string | null;
            /** @example 00008 */
            administrativeUnitCode: string;
            /** Format: date */
            openedOn: string;
            /** Format: date */
            closedOn: string | null;
        };
        ComparedAgentDto: {
            /**
             * Format: int64
             * @description In this plan; null when it is not in it.
             */
            amount: number | null;
            /**
             * Format: int64
             * @description In the other plan; null when it is not in it.
             */
            otherAmount: number | null;
            /**
             * Format: int64
             * @description The other amount less this one; null when only one plan has it.
             */
            change: number | null;
            /** @example IS0212M */
            agentCode: string;
            /** @description Null when it has left since. */
            agentName: string | null;
            /**
             * @description In this plan if it is in it.
             * @example 00101
             */
            officeCode: string;
        };
        ComparedOfficeDto: {
            /**
             * Format: int64
             * @description In this plan; null when it is not in it.
             */
            amount: number | null;
            /**
             * Format: int64
             * @description In the other plan; null when it is not in it.
             */
            otherAmount: number | null;
            /**
             * Format: int64
             * @description The other amount less this one; null when only one plan has it.
             */
            change: number | null;
            /** @example 00101 */
            officeCode: string;
            officeName: string;
        };
        ComplaintDto: {
            id: string;
            /** @example agt_k3Xy8nLmPq */
            agentId: string;
            /** Format: date-time */
            recordedAt: string;
            /**
             * Format: date-time
             * @description When another version took its place, or it was taken back; null while it is current.
             */
            supersededAt: string | null;
            /** @example KN-2026/014 */
            reference: string;
            subject: string;
            /** Format: date */
            upheldOn: string;
        };
        CompleteUploadDto: {
            /**
             * Format: int32
             * @description How many there are: all of them from 1 on.
             */
            parts: number;
        };
        ContractDto: {
            /** @example ctr_k3Xy8nLmPq */
            id: string;
            agentId: string;
            officeId: string;
            /** @example 01/HĐ-BHXH */
            number: string;
            /** Format: date */
            signedOn: string;
            /** Format: date */
            startsOn: string;
            /** Format: date */
            endsOn: string | null;
            /**
             * @description Today.
             * @enum {string}
             */
            status: "upcoming" | "effective" | "suspended" | "ended";
            suspensions: components["schemas"]["SuspensionDto"][];
            /**
             * Format: int64
             * @example 150000000
             */
            guaranteeAmount: number;
            guaranteeBank: string | null;
            /** Format: date */
            guaranteeExpiresOn: string | null;
            /** Format: date */
            endedOn: string | null;
            /** @enum {string|null} */
            endReasonClass: "low-production" | "withheld-money" | "outside-contract" | "false-receipts" | "lost-conditions" | "data-disclosure" | "own-request" | "expiry" | "mutual-agreement" | "dissolution" | "replacement" | null;
            endReason: string | null;
            /** @description By which it is to end: proposed or approved, and not done yet. */
            pendingDecision: components["schemas"]["PendingDecisionDto"] | null;
            /** Format: date-time */
            createdAt: string;
        };
        ContractSpanDto: {
            /** @enum {string} */
            kind: "effective" | "suspended";
            /** Format: date */
            startsOn: string;
            /** Format: date */
            endsOn: string | null;
            reason: string | null;
            /** Format: date-time */
            recordedAt: string;
            /**
             * Format: date-time
             * @description Null while it is current.
             */
            supersededAt: string | null;
        };
        ContributionBatchBody: {
            /**
             * @description Which system sends: part of the key of all that it sends.
             * @example thu-bhxh
             */
            sourceSystem: string;
            /**
             * @default all-or-nothing
             * @enum {string}
             */
            mode: "all-or-nothing" | "keep-good-rows";
            /** @default false */
            dryRun: boolean;
            /** @description In the form of the rows of NDJSON. */
            items: ({
                /** @enum {string} */
                type: "line";
                /** @example IS0212M-000123 */
                receiptNo: string;
                /**
                 * Format: int32
                 * @example 1
                 */
                lineNo: number;
                /** @example IS0212M */
                agentCode: string;
                /**
                 * @description Who collected it, where that is known.
                 * @example NV001099000001
                 */
                staffCode?: string | null;
                /**
                 * @description The social insurance number or the personal id. Only a keyed hash of it is kept.
                 * @example 0123456789
                 */
                socialInsuranceNumber: string;
                /** @enum {string} */
                kind: "new" | "renewal";
                /** @enum {string} */
                paymentMode: "1-month" | "3-months" | "6-months" | "12-months" | "advance-years" | "missing-years";
                /** @enum {string} */
                supportClass: "poor" | "near-poor" | "ethnic-minority" | "other";
                /**
                 * @description First month that is paid for.
                 * @example 2026-04
                 */
                coveredFrom: string;
                /**
                 * @description Last month that is paid for.
                 * @example 2026-06
                 */
                coveredTo: string;
                /**
                 * Format: int64
                 * @example 1500000
                 */
                contributionIncome: number;
                /**
                 * Format: int64
                 * @example 594000
                 */
                participantAmount: number;
                /**
                 * Format: int64
                 * @example 396000
                 */
                stateSubsidy: number;
                /**
                 * Format: int64
                 * @example 0
                 */
                localSubsidy: number;
                /**
                 * Format: int64
                 * @example 0
                 */
                otherSubsidy: number;
                /**
                 * Format: date
                 * @description Day of collection; not in the future.
                 * @example 2026-03-31
                 */
                collectedOn: string;
            } | {
                /** @enum {string} */
                type: "reversal";
                /** @example IS0212M-000123 */
                receiptNo: string;
                /**
                 * Format: int32
                 * @example 1
                 */
                lineNo: number;
                /**
                 * Format: date
                 * @description Not before the day of collection, and not in the future.
                 * @example 2026-04-02
                 */
                reversedOn: string;
                /** @enum {string} */
                reason: "payer-request" | "payer-deceased" | "wrong-participant" | "wrong-amount" | "wrong-period" | "duplicate" | "false-receipt" | "lost-receipt";
            })[];
        };
        ContributionBatchDto: {
            /** @example bat_hAB8vCa20c */
            id: string;
            sourceSystem: string;
            /** @enum {string} */
            mode: "all-or-nothing" | "keep-good-rows";
            /** Format: int32 */
            received: number;
            /** Format: int32 */
            accepted: number;
            /** Format: int32 */
            duplicates: number;
            /** Format: int32 */
            rejected: number;
            /** Format: int32 */
            reversed: number;
            /** Format: date-time */
            receivedAt: string;
        };
        ContributionBatchReport: {
            /** Format: int32 */
            received: number;
            /**
             * Format: int32
             * @description New, and stored unless this is a dry run.
             */
            accepted: number;
            /**
             * Format: int32
             * @description Stored already, with the same contents.
             */
            duplicates: number;
            /** Format: int32 */
            rejected: number;
            /** @description When true, nothing was stored. */
            dryRun: boolean;
            /** @description What is wrong with rejected rows. A pointer is inside its row. */
            errors: components["schemas"]["ProblemField"][];
            /** @description True when there were more errors than are listed. */
            errorsTruncated: boolean;
            /** @description Null when nothing was stored. */
            batchId: string | null;
            /**
             * Format: int32
             * @description Lines that were reversed.
             */
            reversed: number;
        };
        ContributionDetailDto: {
            /** @example lin_btZYnhFm8Z */
            id: string;
            sourceSystem: string;
            receiptNo: string;
            /** Format: int32 */
            lineNo: number;
            agentId: string;
            agentCode: string;
            staffId: string | null;
            /** @description Stands for the person; says nothing about who it is. */
            participantId: string;
            /** @enum {string} */
            kind: "new" | "renewal";
            /** @enum {string} */
            paymentMode: "1-month" | "3-months" | "6-months" | "12-months" | "advance-years" | "missing-years";
            /** @enum {string} */
            supportClass: "poor" | "near-poor" | "ethnic-minority" | "other";
            /**
             * @description First month covered.
             * @example 2026-03
             */
            coveredFrom: string;
            /**
             * @description Last month covered, inclusive.
             * @example 2026-03
             */
            coveredTo: string;
            /** Format: int64 */
            contributionIncome: number;
            /** Format: int64 */
            participantAmount: number;
            /** Format: int64 */
            stateSubsidy: number;
            /** Format: int64 */
            localSubsidy: number;
            /** Format: int64 */
            otherSubsidy: number;
            /** Format: date */
            collectedOn: string;
            /** Format: date-time */
            recordedAt: string;
            reversal: components["schemas"]["ReversalDto"] | null;
            /**
             * Format: int64
             * @description How much of it the agent has handed over.
             */
            remittedAmount: number;
            /** @description The line in place of which a decision on a dispute put it. */
            corrects: string | null;
            /** @description The line that stands in its place. */
            correctedBy: string | null;
        };
        ContributionDto: {
            /** @example lin_btZYnhFm8Z */
            id: string;
            sourceSystem: string;
            receiptNo: string;
            /** Format: int32 */
            lineNo: number;
            agentId: string;
            agentCode: string;
            staffId: string | null;
            /** @description Stands for the person; says nothing about who it is. */
            participantId: string;
            /** @enum {string} */
            kind: "new" | "renewal";
            /** @enum {string} */
            paymentMode: "1-month" | "3-months" | "6-months" | "12-months" | "advance-years" | "missing-years";
            /** @enum {string} */
            supportClass: "poor" | "near-poor" | "ethnic-minority" | "other";
            /**
             * @description First month covered.
             * @example 2026-03
             */
            coveredFrom: string;
            /**
             * @description Last month covered, inclusive.
             * @example 2026-03
             */
            coveredTo: string;
            /** Format: int64 */
            contributionIncome: number;
            /** Format: int64 */
            participantAmount: number;
            /** Format: int64 */
            stateSubsidy: number;
            /** Format: int64 */
            localSubsidy: number;
            /** Format: int64 */
            otherSubsidy: number;
            /** Format: date */
            collectedOn: string;
            /** Format: date-time */
            recordedAt: string;
            reversal: components["schemas"]["ReversalDto"] | null;
        };
        CorrectedLineDto: {
            /** @description The line that stands in its place. */
            lineId: string;
            /** @description The disputed line; null while its month is out of the register. */
            was: components["schemas"]["LineFiguresDto"] | null;
            is: components["schemas"]["LineFiguresDto"] | null;
        };
        CorrectionDto: {
            /**
             * @description `reverse`: the line does not count; `correct`: another one does in its place.
             * @enum {string}
             */
            kind: "reverse" | "correct";
            /**
             * @description Of the payer or of a mistake of the agent; the latter count against its accuracy. Of `correct`: wrong-amount or wrong-period.
             * @enum {string}
             */
            reason: "payer-request" | "payer-deceased" | "wrong-participant" | "wrong-amount" | "wrong-period" | "duplicate" | "false-receipt" | "lost-receipt";
            /**
             * Format: int64
             * @description Of `correct`: what the participant paid. The subsidies stay as they were recorded.
             * @example 792000
             */
            amount?: number;
            /**
             * Format: date
             * @description Of `correct`: the day of collection, not in the future, and not after money was handed over.
             * @example 2026-03-31
             */
            collectedOn?: string;
            /**
             * @description Of `correct`: the first month covered; as many months as before follow one another from it.
             * @example 2026-04
             */
            coveredFrom?: string;
        };
        CountDto: {
            /** Format: date */
            on: string;
            /** Format: int32 */
            people: number;
        };
        CountedPopulationDto: {
            /**
             * Format: int32
             * @example 3000000
             */
            people: number;
            /**
             * Format: date
             * @description The day on which there were as many; not in the future.
             * @example 2026-03-31
             */
            countedOn: string;
        };
        CreateAgentDto: {
            /** @example IS0212M */
            code: string;
            /** @example Bưu điện quận Ba Đình */
            name: string;
            /** @enum {string} */
            kind: "post-office" | "commune-peoples-committee" | "mass-organisation" | "company" | "health-facility" | "other";
            /**
             * @description The office that manages it: your own or one below.
             * @example ofc_n3qafPOLKd
             */
            officeId: string;
            /** @example 0102595740 */
            organisationTaxCode?: string | null;
        };
        CreateCollectionPointDto: {
            /**
             * @description Unique for the agent.
             * @example DT-001
             */
            code: string;
            /** @example Điểm thu Ngọc Hà */
            name: string;
            address?: string | null;
            /**
             * @description A unit that exists on the day of opening.
             * @example 00008
             */
            administrativeUnitCode: string;
            /**
             * Format: date
             * @example 2026-03-31
             */
            openedOn: string;
            /**
             * Format: date
             * @description Last day, inclusive.
             * @example 2026-03-31
             */
            closedOn?: string | null;
        };
        CreateContractDto: {
            /** @example 01/HĐ-BHXH */
            number: string;
            /**
             * Format: date
             * @example 2026-03-31
             */
            signedOn: string;
            /**
             * Format: date
             * @description First day of the term.
             * @example 2026-03-31
             */
            startsOn: string;
            /**
             * Format: date
             * @description Last day, inclusive; without one the term is open.
             * @example 2026-03-31
             */
            endsOn?: string | null;
            /**
             * Format: int64
             * @description Bank guarantee in VND.
             * @example 150000000
             */
            guaranteeAmount: number;
            guaranteeBank?: string | null;
            /**
             * Format: date
             * @example 2026-03-31
             */
            guaranteeExpiresOn?: string | null;
            /**
             * @description The office that signs; the agent's own unless told.
             * @example ofc_n3qafPOLKd
             */
            officeId?: string;
            /** @description Why it is made though the agent is barred from contracts; for those who may override that. */
            overrideReason?: string;
        };
        CreateImportMappingDto: {
            /**
             * @description Your own, unless told, or one below.
             * @example ofc_n3qafPOLKd
             */
            officeId?: string;
            /** @example Bưu điện */
            name: string;
            /** @enum {string} */
            kind: "contributions" | "remittances" | "quotas" | "agents" | "staff" | "training" | "complaints";
            columns: components["schemas"]["NamedColumnDto"][];
            /**
             * @default dd/MM/yyyy
             * @enum {string}
             */
            dateFormat: "dd/MM/yyyy" | "MM/dd/yyyy" | "yyyy-MM-dd";
        };
        CreateMachineClientDto: {
            /** @example Phần mềm thu, đồng bộ ban đêm */
            name: string;
            /**
             * @description Your own office or one below it: it sees that one and all below.
             * @example ofc_n3qafPOLKd
             */
            officeId: string;
            /**
             * @description Who answers for it and for whose person it acts, for good: what it has proposed, that person does not decide.
             * @example usr_XnbHbzBOmP
             */
            ownerId: string;
            /**
             * @description What it may do, of what the role `integration` may. Nothing by which somebody decides is among it.
             * @example [
             *       "agents:read",
             *       "contributions:record"
             *     ]
             */
            scopes: ("offices:read" | "agents:read" | "agents:manage" | "quality-records:manage" | "quotas:read" | "quotas:manage" | "contributions:read" | "contributions:record" | "policies:read" | "evaluations:read" | "evaluations:run" | "flags:read" | "cases:read" | "schedules:read" | "reports:read" | "reports:order" | "events:read" | "webhooks:manage")[];
            /**
             * @description From where it may call, as addresses or networks; from anywhere when the list is empty.
             * @example [
             *       "10.20.0.0/16",
             *       "2001:db8::/32"
             *     ]
             */
            networks?: string[];
        };
        CreateOfficeDto: {
            /** @example 00101 */
            code: string;
            /** @example Bảo hiểm xã hội cơ sở Ba Đình */
            name: string;
            /** @enum {string} */
            level: "provincial" | "grassroots" | "district";
            /**
             * @description The office above it: your own or one below.
             * @example ofc_n3qafPOLKd
             */
            parentId: string;
            /**
             * Format: date
             * @example 2026-03-31
             */
            validFrom: string;
            /**
             * Format: date
             * @description Last day, inclusive.
             * @example 2026-03-31
             */
            validTo?: string | null;
        };
        CreateQuotaPlanDto: {
            /** @example Chỉ tiêu 2027 */
            name: string;
            /**
             * Format: int64
             * @description People or VND, for the whole year.
             * @example 12000
             */
            total: number;
            /** @description By what the total is divided; equally when left out. */
            bases?: components["schemas"]["BasisShareDto"][];
            /** @description What each month weighs, January first; all the same when left out. */
            profile?: number[];
            /** @description What offices and agents may not fall below or exceed. */
            bounds?: components["schemas"]["PlanBoundDto"][];
            /**
             * @description Its agents and those of all offices below it.
             * @example ofc_n3qafPOLKd
             */
            officeId: string;
            /**
             * Format: int32
             * @example 2027
             */
            year: number;
            /** @enum {string} */
            metric: "new-participants" | "collection";
        };
        CreateReportOrderDto: {
            /** @example Cảnh báo mới mỗi sáng thứ hai */
            name: string;
            /**
             * @description Which list: the operation whose `x-report` it is says who may read it, and what its filters are.
             * @enum {string}
             */
            report: "agents" | "quotas" | "early-warnings" | "target-standings" | "remittances" | "rankings" | "flags" | "cases";
            /**
             * @description Rows of this office and below it; of your own unless told.
             * @example ofc_n3qafPOLKd
             */
            officeId?: string;
            /**
             * @description Filters of the list as its query takes them, but for `limit`, `cursor`, `format` and `bom`. On the day on which a report is due, these words stand for days, months and periods: {today} {yesterday} {month} {last-month} {month-start} {last-month-start} {last-month-end} {year} {last-year} {last-half-year}.
             * @default {}
             * @example {
             *       "state": "raised"
             *     }
             */
            query: {
                [key: string]: unknown;
            };
            /** @enum {string} */
            format: "csv" | "xlsx";
            /**
             * @description Begins CSV with a byte order mark, without which Excel does not take it for UTF-8.
             * @default false
             */
            bom: boolean;
            /**
             * @description Of the headings.
             * @default vi
             * @enum {string}
             */
            language: "vi" | "en";
            /**
             * @description Minute, hour, day of month, month, day of week (0 or 7 is Sunday), Asia/Ho_Chi_Minh: numbers, *, lists, ranges and steps. The minute is one number.
             * @example 30 6 * * 1
             */
            cron: string;
            /**
             * @description When false, nothing comes due by itself.
             * @default true
             */
            isEnabled: boolean;
        };
        CreateTargetDto: {
            /**
             * Format: int32
             * @description Aimed at for the end of the year, in basis points of the population: 300 are 3%.
             * @example 300
             */
            rateBp: number;
            /**
             * @description Where rate and population are written.
             * @example Kế hoạch 56/KH-UBND ngày 18/02/2022
             */
            source: string;
            /**
             * @description It answers for it; participants of agents of it and below count.
             * @example ofc_n3qafPOLKd
             */
            officeId: string;
            /**
             * @description The locality that it is set for, by a code of that year.
             * @example 00008
             */
            administrativeUnitCode?: string;
            /**
             * Format: int32
             * @example 2027
             */
            year: number;
            /** @enum {string} */
            measure: "participation" | "pension-coverage";
            /** @description Of whom the rate is. */
            population: components["schemas"]["PopulationDto"];
        };
        CreateUserDto: {
            /** @example lan.tran */
            username: string;
            /** @example Trần Thị Lan */
            displayName: string;
            /**
             * Format: password
             * @description 12 to 200 characters, without the username in it.
             */
            password: string;
            /** @enum {string} */
            role: "administrator" | "planner" | "supervisor" | "approver" | "auditor" | "integration";
            /**
             * @description Your own office or one below it.
             * @example ofc_n3qafPOLKd
             */
            officeId: string;
            /**
             * @description By which the accounts of one person are known to be his: what one of them proposes, no other one decides. Kept as a keyed hash; null takes it away.
             * @example CB-00412
             */
            staffNo?: string | null;
        };
        CreateWebhookDto: {
            /**
             * @description https, without a name, a password or a part after #. Its host must have public addresses, unless the operator has named it.
             * @example https://backoffice.example.org/events
             */
            url: string;
            /**
             * @description Of these types only; of all, also those to come, when the list is empty.
             * @default []
             */
            types: ("agent.created" | "agent.changed" | "agent.replaced" | "agent.succeeded-another" | "contract.created" | "contract.renewed" | "contract.suspended" | "contract.resumed" | "contract.ended" | "collection-point.opened" | "collection-point.changed" | "territory.added" | "territory.changed" | "territory.taken-back" | "complaint.added" | "complaint.taken-back" | "contribution-batch.completed" | "contribution-upload.completed" | "contribution-line.reversed" | "remittances.received" | "portfolio.assigned" | "quota.set" | "quota.amended" | "quotas.set" | "quota-plan.created" | "quota-plan.changed" | "quota-plan.submitted" | "quota-plan.returned" | "quota-plan.approved" | "quota-plan.published" | "quota-plan.closed" | "quota-plan-amendment.proposed" | "quota-plan-amendment.approved" | "quota-plan-amendment.refused" | "target.created" | "target.changed" | "target.report-added" | "early-warnings.given" | "policy.activated" | "evaluation-run.requested" | "evaluation-run.completed" | "evaluation-run.needs-attention" | "evaluation-run.retried" | "evaluation-run.cancelled" | "flag.raised" | "flag.withdrawn" | "flag.acknowledged" | "flag.dismissed" | "case.opened" | "case.joined" | "case.agent-notified" | "case.reminded" | "case.responded" | "case.response-lapsed" | "case.line-disputed" | "case.dispute-upheld" | "case.dispute-dismissed" | "case.attachment-added" | "case.proposed" | "case.approved" | "case.returned" | "case.rejected" | "case.executing" | "case.checked-in" | "case.failed" | "case.settlement-confirmed" | "case.closed" | "case.withdrawn" | "report.made" | "report.failed" | "office.created" | "office.changed" | "holiday.added" | "holiday.removed" | "population-figures.set" | "webhook.disabled")[];
        };
        CriterionDto: {
            /** @enum {string} */
            measure: "new-participants" | "retention" | "inherited-retention" | "collection" | "on-time-remittance" | "receipt-accuracy" | "trained-staff" | "complaints" | "reporting";
            /** @enum {string} */
            unit: "share" | "per-thousand";
            isLowerBetter: boolean;
            /**
             * @description A whole number: people, lines or VND.
             * @example 34
             */
            numerator: string;
            /**
             * @description Exact: a whole number or a fraction, because a quota is pro-rated by days.
             * @example 1090/31
             */
            denominator: string;
            /**
             * @description The same to six decimals.
             * @example 35.161290
             */
            denominatorDecimal: string;
            /**
             * Format: int64
             * @description Rounded half up; 10,000 is 100%, or 1 per 1,000. Null without evidence.
             */
            valueBp: number | null;
            /** @description Null for amounts of money. */
            interval: components["schemas"]["IntervalDto"] | null;
            curve: components["schemas"]["CurvePointDto"][];
            /**
             * Format: int64
             * @description Higher values count as this one.
             */
            capBp: number | null;
            /**
             * Format: int32
             * @description Hundredths of a point; null when not scored.
             */
            points: number | null;
            /** Format: int32 */
            weightBp: number;
            /**
             * Format: int32
             * @description After the weight of criteria without evidence was redistributed.
             */
            effectiveWeightBp: number;
            /**
             * Format: int32
             * @description What it rests on.
             */
            evidence: number;
            /** @enum {string|null} */
            noEvidenceReason: "no-quota" | "no-dues" | "no-receipts" | "nothing-due-for-remittance" | "no-active-staff" | "no-reports-due" | "below-minimum-evidence" | null;
        };
        CurvePointDto: {
            /**
             * Format: int64
             * @description Value of the measure, basis points.
             */
            at: number;
            /** Format: int32 */
            points: number;
        };
        DecisionDto: {
            /** @enum {string} */
            status: "rated" | "not-rated";
            /** Format: int32 */
            score: number | null;
            /** @enum {string|null} */
            grade: "A" | "B" | "C" | "D" | null;
        };
        DeliveryDto: {
            /** @example whd_8NR70xCYM7 */
            id: string;
            /** @example whk_rRCtlp0rB2 */
            webhookId: string;
            /** @example evt_6zgbxRWhab */
            eventId: string;
            /** @example flag.raised */
            eventType: string;
            /**
             * @description `failed` when it was tried for days, or the webhook was disabled: it can be asked for again.
             * @enum {string}
             */
            state: "pending" | "delivered" | "failed";
            /**
             * Format: int32
             * @description How often it was tried since it was last asked for.
             */
            tries: number;
            /**
             * Format: date-time
             * @description When it is tried next, while it is pending.
             */
            dueAt: string | null;
            /**
             * Format: int32
             * @description What the receiver last answered; null when it did not.
             */
            lastStatus: number | null;
            /**
             * @description `refused`, `timed-out`, `connection-refused`, `address-refused` and others; null when it was taken.
             * @example timed-out
             */
            lastError: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            settledAt: string | null;
        };
        DeliveryLogDto: {
            /** @example whd_8NR70xCYM7 */
            id: string;
            /** @example whk_rRCtlp0rB2 */
            webhookId: string;
            /** @example evt_6zgbxRWhab */
            eventId: string;
            /** @example flag.raised */
            eventType: string;
            /**
             * @description `failed` when it was tried for days, or the webhook was disabled: it can be asked for again.
             * @enum {string}
             */
            state: "pending" | "delivered" | "failed";
            /**
             * Format: int32
             * @description How often it was tried since it was last asked for.
             */
            tries: number;
            /**
             * Format: date-time
             * @description When it is tried next, while it is pending.
             */
            dueAt: string | null;
            /**
             * Format: int32
             * @description What the receiver last answered; null when it did not.
             */
            lastStatus: number | null;
            /**
             * @description `refused`, `timed-out`, `connection-refused`, `address-refused` and others; null when it was taken.
             * @example timed-out
             */
            lastError: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            settledAt: string | null;
            /** @description The last hundred tries, the latest first. */
            attempts: components["schemas"]["AttemptDto"][];
        };
        DepartureCommuneDto: {
            /** @example 00008 */
            code: string;
            /** @description Null when no unit has the code on the day. */
            name: string | null;
            /**
             * Format: int64
             * @description At work on the day, within your offices.
             */
            otherAgents: number;
            /** @description No other agent is there. */
            isLeftAlone: boolean;
        };
        DepartureCommunesDto: {
            /** Format: int64 */
            total: number;
            /** Format: int64 */
            leftAlone: number;
            /** @description Those left alone first, by code. */
            items: components["schemas"]["DepartureCommuneDto"][];
        };
        DepartureFindingDto: {
            /** @enum {string} */
            code: "commune-left-alone" | "no-taker" | "money-not-remitted" | "open-receipts" | "participants-due";
            /** @enum {string} */
            severity: "blocks" | "escalates" | "notes";
            detail: string;
        };
        DepartureImpactDto: {
            /** @example agt_jGwupu0NPZ */
            agentId: string;
            /** @example IS0212M */
            agentCode: string;
            agentName: string;
            /** @example ofc_n3qafPOLKd */
            officeId: string;
            /**
             * @description By its contracts, on the day.
             * @enum {string}
             */
            status: "active" | "suspended" | "ended" | "no-contract";
            /** Format: date */
            on: string;
            /** @description False while receipts that came lately are being worked out: ask again in a minute. */
            participantsAreCurrent: boolean;
            communes: components["schemas"]["DepartureCommunesDto"];
            /**
             * Format: int64
             * @description Whom it holds on the day with a cover that runs beyond it, as paid by now.
             */
            participantsInForce: number;
            renewalsDue: components["schemas"]["DepartureRenewalsDto"];
            moneyNotRemitted: components["schemas"]["DepartureMoneyDto"];
            openReceipts: components["schemas"]["DepartureReceiptsDto"];
            /** @description Participants for so many members of staff, the median of its office and below; null without staff. */
            medianLoad: components["schemas"]["DepartureLoadDto"] | null;
            takers: components["schemas"]["DepartureTakersDto"];
            /** @description How many would not renew if nobody took over; null when the office was never evaluated. */
            projectedLoss: components["schemas"]["DepartureLossDto"] | null;
            /** @description The gravest first. */
            findings: components["schemas"]["DepartureFindingDto"][];
        };
        DepartureLoadDto: {
            /** Format: int64 */
            participants: number;
            /** Format: int64 */
            staff: number;
        };
        DepartureLossBasisDto: {
            /** @example run_KT5YQHOhpN */
            runId: string;
            /** @example 2026-H1 */
            period: string;
            /** @enum {string} */
            measure: "inherited-retention" | "retention";
            /**
             * Format: int64
             * @description Covers renewed, of all agents of the office.
             */
            numerator: number;
            /**
             * Format: int64
             * @description Covers that ran out.
             */
            denominator: number;
        };
        DepartureLossDto: {
            /**
             * Format: int64
             * @description Of those due within 90 days, rounded down.
             */
            participants: number;
            basis: components["schemas"]["DepartureLossBasisDto"];
        };
        DepartureMoneyDto: {
            /**
             * Format: int64
             * @description VND collected and not handed over, as known now.
             */
            amount: number;
            /**
             * Format: int64
             * @description Lines of which something is left.
             */
            lines: number;
            /**
             * Format: date
             * @description Null when nothing is left.
             */
            oldestCollectedOn: string | null;
        };
        DepartureReceiptDto: {
            sourceSystem: string;
            receiptNo: string;
            /** Format: date */
            collectedOn: string;
            /**
             * Format: int64
             * @description Its lines that are not wholly handed over.
             */
            lines: number;
            /**
             * Format: int64
             * @description VND that are left of them.
             */
            amount: number;
        };
        DepartureReceiptsDto: {
            /** Format: int64 */
            total: number;
            /** @description By day of collection. */
            items: components["schemas"]["DepartureReceiptDto"][];
        };
        DepartureRenewalsDto: {
            /**
             * Format: int64
             * @description Covers that run out in the 30 days after the day and are not renewed.
             */
            within30: number;
            /** Format: int64 */
            within60: number;
            /** Format: int64 */
            within90: number;
        };
        DepartureTakerDto: {
            /** @example agt_jGwupu0NPZ */
            agentId: string;
            /** @example IS0212M */
            agentCode: string;
            agentName: string;
            /** @example ofc_n3qafPOLKd */
            officeId: string;
            /**
             * Format: int64
             * @description Steps to the closest office above both: 0 of the same office, 1 of one beside or directly above or below.
             */
            officeDistance: number | null;
            /**
             * Format: int64
             * @description Communes of the agent that it serves already.
             */
            sharedCommunes: number;
            /**
             * @description The latest one; null without any.
             * @enum {string|null}
             */
            grade: "A" | "B" | "C" | "D" | null;
            /** @example 2026-H1 */
            gradedPeriod: string | null;
            /**
             * Format: int64
             * @description Active on the day.
             */
            staff: number;
            /** Format: int64 */
            participantsInForce: number;
            /**
             * Format: int64
             * @description Participants that it lacks to the median load of the office; below zero when it has more.
             */
            spareCapacity: number | null;
            /** @description False with a D. */
            isRecommended: boolean;
            /** @description Why it stands where it stands. */
            reasons: ("serves-the-same-commune" | "same-office" | "neighbouring-office" | "grade-a" | "grade-b" | "grade-c" | "grade-d" | "not-graded" | "has-spare-capacity" | "no-spare-capacity" | "no-active-staff" | "not-recommended")[];
        };
        DepartureTakersDto: {
            /** Format: int64 */
            total: number;
            /** @description Best first: recommended, more shared communes, better grade, more spare capacity, smaller code. */
            items: components["schemas"]["DepartureTakerDto"][];
        };
        DifferenceDto: {
            /** @example IS0212M */
            agentCode: string;
            /** @enum {string} */
            kind: "added" | "removed" | "changed";
            /** @description Status, score, grade or a flag would be another. */
            changesDecision: boolean;
            before: components["schemas"]["DecisionDto"] | null;
            after: components["schemas"]["DecisionDto"] | null;
            changes: components["schemas"]["ChangeDto"][];
        };
        DifferencesDto: {
            /**
             * Format: date-time
             * @description The knowledge that the run is compared with.
             */
            comparedAt: string;
            /** Format: int32 */
            agents: number;
            /** Format: int32 */
            changed: number;
            /**
             * Format: int32
             * @description Of those changed, whose status, score, grade or flags change.
             */
            decisionsChanged: number;
            items: components["schemas"]["DifferenceDto"][];
        };
        DismissFlagDto: {
            /** @example The flood of May closed the collection points; see minutes 12/2026. */
            reason: string;
        };
        DocumentConfirmationDto: {
            caseId: string;
            /** @enum {string} */
            kind: "evaluation-minutes" | "agent-notice" | "warning" | "termination-decision" | "replacement-decision";
            /**
             * @description By what a printed copy is found.
             * @example VB-7K3M-Q9XT-2C4D
             */
            code: string;
            /** Format: date */
            draftedOn: string;
            /** @description By which the verdict was found that it reports. */
            policyCode: string;
            /** Format: int32 */
            policyVersion: number;
            /** @description Of the verdict. */
            verdictDigest: string;
            files: components["schemas"]["DocumentFileDto"][];
            /** @description For information: never the document. None of those drafted before there were any. */
            translations: components["schemas"]["DocumentTranslationDto"][];
            documentId: string;
            agentId: string;
            /**
             * @description As it stands in the document.
             * @example IS0212M
             */
            agentCode: string;
            /** @description As it stands in the document. */
            agentName: string;
            /** @description Of the case. */
            officeId: string;
            /** @description Who issues it, as it stands in the document. */
            issuer: string;
            /**
             * @description Of the case, now.
             * @enum {string}
             */
            caseState: "open" | "agent-notified" | "responded" | "response-lapsed" | "proposed" | "returned" | "approved" | "executing" | "closed" | "rejected" | "withdrawn";
            /** @description What it was drafted of; null for a document about the verdict alone. */
            proposal: components["schemas"]["DocumentProposalDto"] | null;
            /** @description Whether the agent is still judged so, by what is known now. */
            isVerdictCurrent: boolean;
        };
        DocumentFileDto: {
            /** @enum {string} */
            format: "pdf" | "docx";
            /** Format: int32 */
            bytes: number;
            /** @description Of its contents. */
            sha256: string;
        };
        DocumentProposalDto: {
            /** Format: int32 */
            proposalNo: number;
            /**
             * @description What became of it; `void`: another was made in its place.
             * @enum {string}
             */
            standing: "waiting" | "approved" | "being-carried-out" | "carried-out" | "given-back" | "rejected" | "withdrawn" | "void";
        };
        DocumentTranslationDto: {
            /** @enum {string} */
            language: "en";
            files: components["schemas"]["DocumentFileDto"][];
        };
        DraftDocumentDto: {
            /** @enum {string} */
            kind: "evaluation-minutes" | "agent-notice" | "warning" | "termination-decision" | "replacement-decision";
            /**
             * @description Of an `agent-notice`, and only of it: what is intended about the agent.
             * @enum {string}
             */
            intended?: "warning" | "improvement-plan" | "replacement" | "termination";
            /**
             * @description Of a `warning`, and only of it: what the agent is to put right.
             * @example [
             *       "Nộp đủ số tiền thu còn thiếu"
             *     ]
             */
            demands?: string[];
            /**
             * Format: date
             * @description Of a `warning`: the last day for it; not in the past.
             * @example 2026-03-31
             */
            remedyBy?: string;
            /**
             * @description Of a decision, and only of it: what the agent hands over.
             * @example [
             *       "Biên lai đã sử dụng, chưa sử dụng và đã hủy",
             *       "Tiền thu chưa nộp"
             *     ]
             */
            handover?: string[];
            /**
             * Format: date
             * @description Of a decision: the last day for it; not in the past.
             * @example 2026-03-31
             */
            handoverBy?: string;
        };
        DraftPolicyDto: {
            /**
             * Format: date
             * @description It judges the periods that begin on this day or later.
             * @example 2026-07-01
             */
            effectiveFrom: string;
            /** @description Weights sum to 10,000 basis points; every fault is reported. It is put in force by its activation. */
            policy?: {
                code: string;
                /** @enum {string} */
                kind: "half-year" | "annual";
                parameters: {
                    /** Format: int32 */
                    graceDays: number;
                    /** Format: int32 */
                    returnAfterMonths: number;
                    /** Format: int32 */
                    remittanceDueWorkingDays: number;
                    /** Format: int32 */
                    withheldDays: number;
                    /** Format: int32 */
                    handoverGraceDays: number;
                    /** Format: int32 */
                    newcomerGraceDays: number;
                    /** Format: int32 */
                    minimumActiveDays: number;
                    /** Format: int32 */
                    minimumDueAndQuota: number;
                    /** Format: int32 */
                    confidenceBp: number;
                };
                criteria: {
                    /** @enum {string} */
                    measure: "new-participants" | "retention" | "inherited-retention" | "collection" | "on-time-remittance" | "receipt-accuracy" | "trained-staff" | "complaints" | "reporting";
                    /** Format: int32 */
                    weightBp: number;
                    curve: {
                        /** Format: int32 */
                        at: number;
                        /** Format: int32 */
                        points: number;
                    }[];
                    /** Format: int32 */
                    minimumEvidence: number;
                    /** @enum {string} */
                    onNoEvidence: "redistribute" | "not-rated";
                    /** Format: int32 */
                    capBp?: number;
                }[];
                gradeBands: {
                    /** @enum {string} */
                    grade: "A" | "B" | "C" | "D";
                    /** Format: int32 */
                    from: number;
                }[];
                rules: {
                    code: string;
                    /** @enum {string} */
                    recommends: "warning" | "improvement-plan" | "replacement" | "termination" | "commendation";
                    all: ({
                        /** @constant */
                        kind: "grade-running";
                        /** @enum {string} */
                        grade: "A" | "B" | "C" | "D";
                        /** Format: int32 */
                        periods: number;
                    } | {
                        /** @constant */
                        kind: "measure-worse-than";
                        /** @enum {string} */
                        measure: "new-participants" | "retention" | "inherited-retention" | "collection" | "on-time-remittance" | "receipt-accuracy" | "trained-staff" | "complaints" | "reporting";
                        /** Format: int32 */
                        limitBp: number;
                        byFavourableEnd: boolean;
                    } | {
                        /** @constant */
                        kind: "money-withheld";
                        /** Format: int32 */
                        minimumLines: number;
                    })[];
                    appliesToNotRated: boolean;
                    legalBasis: string;
                }[];
                examples: {
                    name: string;
                    measured: {
                        /** @enum {string} */
                        measure: "new-participants" | "retention" | "inherited-retention" | "collection" | "on-time-remittance" | "receipt-accuracy" | "trained-staff" | "complaints" | "reporting";
                        /** Format: int64 */
                        numerator: number;
                        denominator: number | string;
                        /** Format: int32 */
                        evidence?: number;
                    }[];
                    expectedScore: number | null;
                    expectedGrade: ("A" | "B" | "C" | "D") | null;
                    /** Format: int32 */
                    activeDays?: number;
                    /** Format: int32 */
                    withheldLines?: number;
                    previousGrades?: (("A" | "B" | "C" | "D") | null)[];
                    expectedRaised?: string[];
                }[];
            };
        };
        EarlyWarningDto: {
            /** @example ewn_TE1RnQ2NsW */
            id: string;
            agentId: string;
            /** @example IS0212M */
            agentCode: string;
            agentName: string;
            officeId: string;
            /** @enum {string} */
            metric: "new-participants" | "collection";
            /**
             * Format: date
             * @description The last day that was looked at.
             */
            asOf: string;
            /**
             * Format: int64
             * @description Of the year, by active days, rounded up.
             */
            quota: number;
            /** Format: int64 */
            actual: number;
            /**
             * Format: int64
             * @description By the end of the year, if it goes on as it went so far.
             */
            projected: number;
            /** Format: int64 */
            projectedLow: number;
            /**
             * Format: int64
             * @description Still less than the quota.
             */
            projectedHigh: number;
            /** Format: int32 */
            confidenceBp: number;
            policyId: string;
            /** Format: date-time */
            createdAt: string;
        };
        EmployStaffDto: {
            /**
             * Format: date
             * @example 2026-03-31
             */
            startsOn: string;
            /**
             * Format: date
             * @description Last day, inclusive.
             * @example 2026-03-31
             */
            endsOn?: string | null;
        };
        EmploymentDto: {
            /** Format: date */
            startsOn: string;
            /** Format: date */
            endsOn: string | null;
        };
        EndContractDto: {
            /**
             * Format: date
             * @description The last day, inclusive.
             * @example 2026-03-31
             */
            endedOn: string;
            /** @enum {string} */
            reasonClass: "low-production" | "withheld-money" | "outside-contract" | "false-receipts" | "lost-conditions" | "data-disclosure" | "own-request" | "expiry" | "mutual-agreement" | "dissolution" | "replacement";
            /** @description The ground in this case. */
            reason: string;
        };
        EndTerritoryDto: {
            /**
             * Format: date
             * @description Last day, inclusive.
             * @example 2026-03-31
             */
            endsOn: string;
        };
        EscalationDto: {
            /** @enum {string} */
            kind: "commune-left-alone" | "approval-overdue";
            /** @description Before which office; that of the case where none is above it. */
            officeId: string;
            reason: string;
            /** Format: date-time */
            at: string;
        };
        EvaluationDto: {
            /** @example evl_k3Xy8nLmPq */
            id: string;
            runId: string;
            agentId: string;
            /** @example IS0212M */
            agentCode: string;
            agentName: string;
            officeId: string;
            /** @example 2026-H1 */
            period: string;
            /** @enum {string} */
            status: "rated" | "not-rated";
            /** @description Why the agent is not rated, the weightiest first. */
            notRatedReasons: string[];
            /**
             * Format: int32
             * @description Hundredths of a point; null when not rated.
             */
            score: number | null;
            /** @enum {string|null} */
            grade: "A" | "B" | "C" | "D" | null;
            /**
             * Format: int64
             * @description Place in the run; null when not rated.
             */
            rank: number | null;
            isCommended: boolean;
            recommendations: ("warning" | "improvement-plan" | "replacement" | "termination")[];
            policyId: string;
            /** Format: date-time */
            knowledgeCutoff: string;
            /** Format: int32 */
            activeDays: number;
            criteria: components["schemas"]["CriterionDto"][];
            outcomes: components["schemas"]["RuleOutcomeDto"][];
            quotas: components["schemas"]["QuotaHistoryDto"][];
            /** @description SHA-256 of what was counted. */
            inputHash: string;
            /** @description SHA-256 of the verdict. */
            verdictHash: string;
        };
        EvaluationSummaryDto: {
            /** @example evl_k3Xy8nLmPq */
            id: string;
            runId: string;
            agentId: string;
            /** @example IS0212M */
            agentCode: string;
            agentName: string;
            officeId: string;
            /** @example 2026-H1 */
            period: string;
            /** @enum {string} */
            status: "rated" | "not-rated";
            /** @description Why the agent is not rated, the weightiest first. */
            notRatedReasons: string[];
            /**
             * Format: int32
             * @description Hundredths of a point; null when not rated.
             */
            score: number | null;
            /** @enum {string|null} */
            grade: "A" | "B" | "C" | "D" | null;
            /**
             * Format: int64
             * @description Place in the run; null when not rated.
             */
            rank: number | null;
            isCommended: boolean;
            recommendations: ("warning" | "improvement-plan" | "replacement" | "termination")[];
        };
        EventDto: {
            /**
             * @description The same wherever and however often the event is told.
             * @example evt_6zgbxRWhab
             */
            id: string;
            /** @example flag.raised */
            type: string;
            /**
             * Format: date-time
             * @description When it happened.
             */
            timestamp: string;
            /**
             * @description The office that it happened in; null for what holds for all.
             * @example ofc_n3qafPOLKd
             */
            officeId: string | null;
            /**
             * @description Ids, codes, periods and figures; by type under `webhooks` of this document.
             * @example {
             *       "flagId": "flg_vUmoz1nqKu",
             *       "period": "2026-H1"
             *     }
             */
            data: {
                [key: string]: unknown;
            };
        };
        EventsDto: {
            items: components["schemas"]["EventDto"][];
            /**
             * @description Where to go on, as `after`: keep it when `items` are dealt with. It moves on even when they are none. Null as long as nothing has ever happened.
             * @example evt_6zgbxRWhab
             */
            next: string | null;
            /** @description Whether there may be more at once. */
            hasMore: boolean;
        };
        ExactDto: {
            /** @example 245/3 */
            exact: string;
            /**
             * Format: int64
             * @description Rounded half up, to be read by people.
             */
            rounded: number;
        };
        FailedShardDto: {
            /** Format: int32 */
            shardNo: number;
            /** Format: int32 */
            agentsTotal: number;
            /** Format: int32 */
            crashes: number;
            errorDetail: string | null;
        };
        FlagDto: {
            /** @example flg_k3Xy8nLmPq */
            id: string;
            agentId: string;
            /** @example IS0212M */
            agentCode: string;
            agentName: string;
            officeId: string;
            /** @example 2026-H1 */
            period: string;
            /** @example d-twice-running */
            rule: string;
            /**
             * @description What the rule recommends; the office decides.
             * @enum {string}
             */
            recommendation: "warning" | "improvement-plan" | "replacement" | "termination";
            legalBasis: string;
            explanation: string;
            /** @description What each condition of the rule compared. */
            findings: {
                [key: string]: unknown;
            }[];
            /** @description Evaluations that the rule looked at, newest period first. */
            evaluationIds: string[];
            evaluationId: string;
            runId: string;
            policyId: string;
            /** @enum {string} */
            state: "raised" | "acknowledged" | "dismissed" | "withdrawn";
            decisionReason: string | null;
            decidedBy: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            /** Format: date-time */
            raisedAt: string;
        };
        HandoverDto: {
            /**
             * Format: int32
             * @description Participants who were assigned.
             */
            assigned: number;
            /**
             * Format: int32
             * @description Participants whom the agent held already.
             */
            unchanged: number;
        };
        HolidayDto: {
            /** @example hol_k3Xy8nLmPq */
            id: string;
            /** Format: date */
            day: string;
            name: string;
            /** Format: date-time */
            recordedAt: string;
            /** Format: date-time */
            supersededAt: string | null;
        };
        ImportCellErrorDto: {
            /** @example F12 */
            cell: string | null;
            /** @example collectedOn */
            field: string | null;
            /** @example date-expected */
            code: string;
            /** @description In the language that is asked for. */
            message: string;
        };
        ImportDto: {
            /** @example imp_eD6wl0A3Xm */
            id: string;
            officeId: string;
            /** @enum {string} */
            kind: "contributions-d05" | "contributions" | "remittances" | "quotas" | "agents" | "staff" | "training" | "complaints";
            /** @enum {string} */
            mode: "all-or-nothing" | "keep-good-rows";
            /** @description When true, nothing is stored. */
            dryRun: boolean;
            sourceSystem: string | null;
            /** @description Name of the mapping, as it was then. */
            mapping: string | null;
            /** @enum {string} */
            mediaType: "text/csv" | "application/x-ndjson" | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            /** Format: int32 */
            bytes: number;
            sha256: string;
            /** @description False once the file is gone, and with it `same-file`. */
            isFileKept: boolean;
            /** @enum {string} */
            state: "waiting" | "working" | "completed" | "failed" | "cancelled";
            /**
             * Format: int32
             * @description Rows of the file, the header and blank ones among them; null while they were not counted.
             */
            rowsDue: number | null;
            /** Format: int32 */
            rowsDone: number;
            /**
             * Format: int32
             * @description Rows that hold something; the sum of the four that follow.
             */
            received: number;
            /**
             * Format: int32
             * @description New, and stored unless this is a dry run.
             */
            accepted: number;
            /**
             * Format: int32
             * @description Lines that were reversed.
             */
            reversed: number;
            /**
             * Format: int32
             * @description Stored already, with the same contents.
             */
            duplicates: number;
            /** Format: int32 */
            rejected: number;
            /** @description Of contributions that were stored. */
            batchId: string | null;
            /** @description Why nothing was taken in. */
            error: components["schemas"]["ImportFailureDto"] | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            startedAt: string | null;
            /** Format: date-time */
            finishedAt: string | null;
        };
        ImportErrorCountDto: {
            /** @example date-expected */
            code: string;
            message: string;
            /** Format: int32 */
            count: number;
        };
        ImportFailureDto: {
            /** @example rows-refused */
            code: string;
            detail: string;
        };
        ImportMappingDto: {
            /** @example imm_IevcB64SMc */
            id: string;
            officeId: string;
            name: string;
            /** @enum {string} */
            kind: "contributions" | "remittances" | "quotas" | "agents" | "staff" | "training" | "complaints";
            columns: components["schemas"]["NamedColumnDto"][];
            /** @enum {string} */
            dateFormat: "dd/MM/yyyy" | "MM/dd/yyyy" | "yyyy-MM-dd";
        };
        ImportReportDto: {
            import: components["schemas"]["ImportDto"];
            /** @description The most frequent first. */
            counts: components["schemas"]["ImportErrorCountDto"][];
            rows: components["schemas"]["ImportRowErrorsDto"][];
            /** @description True when there are more rows: `errors` lists all of them. */
            rowsTruncated: boolean;
        };
        ImportRowErrorsDto: {
            /**
             * Format: int32
             * @description As the sheet or the lines are numbered.
             */
            row: number;
            errors: components["schemas"]["ImportCellErrorDto"][];
        };
        ImprovementDto: {
            /** @description Oldest first: what is known now, and from the verdict on what was known then. */
            targets: components["schemas"]["ImprovementMonthDto"][];
            /**
             * @description `met` when the months together reach the sum of their targets, and at most a third of them, rounded down, stay below half of their own. Null before it is given.
             * @enum {string|null}
             */
            verdict: "met" | "missed" | null;
        };
        ImprovementMonthDto: {
            /** @example 2026-05 */
            month: string;
            /**
             * Format: int32
             * @description The target.
             */
            newParticipants: number;
            /**
             * Format: int32
             * @description Null for a month that has not begun.
             */
            actual: number | null;
        };
        ImprovementTargetDto: {
            /** @example 2026-05 */
            month: string;
            /**
             * Format: int32
             * @example 10
             */
            newParticipants: number;
        };
        IntervalDto: {
            /** Format: int64 */
            lowBp: number;
            /** Format: int64 */
            highBp: number;
        };
        LeaveStaffDto: {
            /**
             * Format: date
             * @description Last day, inclusive.
             * @example 2026-03-31
             */
            endsOn: string;
        };
        LegalBasisDto: {
            /**
             * @description Without `Căn cứ` before and marks after it.
             * @example Luật Bảo hiểm xã hội ngày 29 tháng 6 năm 2024
             */
            text: string;
            /** @description The documents in which it stands. */
            kinds: ("evaluation-minutes" | "agent-notice" | "warning" | "termination-decision" | "replacement-decision")[];
        };
        LetterheadDto: {
            /** @example ofc_n3qafPOLKd */
            officeId: string;
            /** Format: date */
            validFrom: string;
            name: string;
            superiorName: string | null;
            symbol: string;
            place: string;
            headTitle: string;
            recipients: string[];
            legalBases: components["schemas"]["LegalBasisDto"][];
            /** @description Who set it. */
            by: string | null;
            /** Format: date-time */
            at: string;
        };
        LineFiguresDto: {
            /**
             * Format: int64
             * @description What the participant paid.
             */
            amount: number;
            /** Format: date */
            collectedOn: string;
            /** @example 2026-04 */
            coveredFrom: string;
            /** @example 2026-06 */
            coveredTo: string;
        };
        LineageEntryDto: {
            /** @enum {string} */
            measure: "new-participants" | "retention" | "inherited-retention" | "collection" | "on-time-remittance" | "receipt-accuracy" | "trained-staff" | "complaints" | "reporting";
            lineId: string;
            sourceSystem: string;
            receiptNo: string;
            /** Format: int32 */
            lineNo: number;
            /** @description The agent who collected it: for a due, not always the one judged. */
            collectedBy: string;
            participantId: string;
            /** Format: date */
            collectedOn: string;
            /** @example 2026-01 */
            coveredFrom: string;
            /** @example 2026-03 */
            coveredTo: string;
            /**
             * Format: int64
             * @description VND that the participant paid.
             */
            amount: number;
            /**
             * Format: int64
             * @description What it adds above the line of the fraction.
             */
            numerator: number;
            /**
             * Format: int64
             * @description What it adds below the line; 0 where the denominator is a quota.
             */
            denominator: number;
            isCounted: boolean;
            /**
             * @description Why it is not counted.
             * @enum {string|null}
             */
            reason: "recorded-after-cutoff" | "reversed" | "reversed-for-payer" | "collected-outside-period" | "not-new-earlier-cover" | "already-counted" | "not-extending" | "due-matures-outside-period" | "no-holder-on-due-day" | "held-by-another-agent" | "handover-grace" | "remittance-due-outside-period" | null;
        };
        Liveness: {
            /** @enum {string} */
            status: "ok";
        };
        MachineClientDto: {
            /**
             * @description Also its `client_id` at `POST /v1/auth/token`.
             * @example mcl_8zR70xCYM7
             */
            id: string;
            name: string;
            /** @example ofc_n3qafPOLKd */
            officeId: string;
            /** @example usr_4tOplIoAiz */
            ownerId: string;
            /** @description Nobody who may sign in answers for it any more. It calls on until it is disabled. */
            isOwnerDisabled: boolean;
            /**
             * @description The user as which it stands in the audit trail and beside what it does.
             * @example usr_XnbHbzBOmP
             */
            accountId: string;
            /**
             * @description What it may do, of what the role `integration` may. Nothing by which somebody decides is among it.
             * @example [
             *       "agents:read",
             *       "contributions:record"
             *     ]
             */
            scopes: ("offices:read" | "agents:read" | "agents:manage" | "quality-records:manage" | "quotas:read" | "quotas:manage" | "contributions:read" | "contributions:record" | "policies:read" | "evaluations:read" | "evaluations:run" | "flags:read" | "cases:read" | "schedules:read" | "reports:read" | "reports:order" | "events:read" | "webhooks:manage")[];
            /**
             * @description From where it may call, as addresses or networks; from anywhere when the list is empty.
             * @example [
             *       "10.20.0.0/16",
             *       "2001:db8::/32"
             *     ]
             */
            networks: string[];
            isDisabled: boolean;
            /** Format: date-time */
            disabledAt: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            secretCreatedAt: string;
            /**
             * Format: date-time
             * @description Until when the secret before it is good; null when it is not.
             */
            formerSecretEndsAt: string | null;
            /**
             * Format: date-time
             * @description Its last request, a minute late at most; null before the first.
             */
            lastUsedAt: string | null;
        };
        MachineClientWithSecretDto: {
            /**
             * @description Also its `client_id` at `POST /v1/auth/token`.
             * @example mcl_8zR70xCYM7
             */
            id: string;
            name: string;
            /** @example ofc_n3qafPOLKd */
            officeId: string;
            /** @example usr_4tOplIoAiz */
            ownerId: string;
            /** @description Nobody who may sign in answers for it any more. It calls on until it is disabled. */
            isOwnerDisabled: boolean;
            /**
             * @description The user as which it stands in the audit trail and beside what it does.
             * @example usr_XnbHbzBOmP
             */
            accountId: string;
            /**
             * @description What it may do, of what the role `integration` may. Nothing by which somebody decides is among it.
             * @example [
             *       "agents:read",
             *       "contributions:record"
             *     ]
             */
            scopes: ("offices:read" | "agents:read" | "agents:manage" | "quality-records:manage" | "quotas:read" | "quotas:manage" | "contributions:read" | "contributions:record" | "policies:read" | "evaluations:read" | "evaluations:run" | "flags:read" | "cases:read" | "schedules:read" | "reports:read" | "reports:order" | "events:read" | "webhooks:manage")[];
            /**
             * @description From where it may call, as addresses or networks; from anywhere when the list is empty.
             * @example [
             *       "10.20.0.0/16",
             *       "2001:db8::/32"
             *     ]
             */
            networks: string[];
            isDisabled: boolean;
            /** Format: date-time */
            disabledAt: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            secretCreatedAt: string;
            /**
             * Format: date-time
             * @description Until when the secret before it is good; null when it is not.
             */
            formerSecretEndsAt: string | null;
            /**
             * Format: date-time
             * @description Its last request, a minute late at most; null before the first.
             */
            lastUsedAt: string | null;
            /** @description The `client_secret`, shown now and never again: null when this is the answer to an earlier request. */
            secret: string | null;
        };
        MachineTokenDto: {
            /** @description Send it as `Authorization: Bearer …`. */
            access_token: string;
            /** @enum {string} */
            token_type: "Bearer";
            /**
             * Format: int32
             * @description Seconds.
             * @example 900
             */
            expires_in: number;
            /**
             * @description What the token is good for.
             * @example agents:read contributions:record
             */
            scope: string;
        };
        MeDto: {
            /** @example usr_k3Xy8nLmPq */
            id: string;
            /** @example lan.tran */
            username: string;
            /** @example Trần Thị Lan */
            displayName: string;
            /** @enum {string} */
            role: "administrator" | "planner" | "supervisor" | "approver" | "auditor" | "integration";
            /** @description Everything you see lies in this office or below it. */
            office: components["schemas"]["OwnOfficeDto"];
            permissions: ("users:manage" | "clients:manage" | "offices:read" | "offices:manage" | "agents:read" | "agents:manage" | "recontracting:override" | "quality-records:manage" | "quotas:read" | "quotas:manage" | "quotas:approve" | "quotas:publish" | "contributions:read" | "contributions:record" | "policies:read" | "policies:manage" | "evaluations:read" | "evaluations:run" | "flags:read" | "flags:decide" | "cases:read" | "cases:manage" | "cases:decide" | "schedules:read" | "schedules:manage" | "audit:read" | "reports:read" | "reports:order" | "events:read" | "webhooks:manage" | "queues:manage" | "account:own")[];
        };
        MetricProgressDto: {
            /** @enum {string} */
            metric: "new-participants" | "collection";
            /**
             * Format: int64
             * @description Null without a quota.
             */
            yearlyAmount: number | null;
            /**
             * Format: int64
             * @description Before any amendment.
             */
            originalAmount: number | null;
            /** @description The quota of the year by active days. */
            quota: components["schemas"]["ExactDto"];
            /** @description What of it falls on the days so far. */
            expected: components["schemas"]["ExactDto"];
            /** Format: int64 */
            actual: number;
            /**
             * Format: int64
             * @description Actual of expected; null when nothing is expected yet.
             */
            paceBp: number | null;
            /** @description Null while too little is known. */
            projection: components["schemas"]["ProjectionDto"] | null;
            /**
             * @description `off-track`: even the upper end of the projection misses the quota; `on-track`: even the lower end meets it.
             * @enum {string}
             */
            outlook: "reached" | "on-track" | "uncertain" | "off-track" | "unknown";
            months: components["schemas"]["ProgressMonthDto"][];
        };
        NamedColumnDto: {
            /**
             * @description As files have it; case and marks do not matter.
             * @example Số biên lai thu
             */
            header: string;
            /** @example receiptNo */
            field: string;
        };
        NextCaseStepDto: {
            /** @enum {string} */
            action: "notify" | "respond" | "lapse" | "propose" | "approve" | "return" | "reject" | "execute" | "check-in" | "close" | "fail" | "withdraw";
            /**
             * @description What whoever takes it needs; null when it happens by itself.
             * @enum {string|null}
             */
            permission: "users:manage" | "clients:manage" | "offices:read" | "offices:manage" | "agents:read" | "agents:manage" | "recontracting:override" | "quality-records:manage" | "quotas:read" | "quotas:manage" | "quotas:approve" | "quotas:publish" | "contributions:read" | "contributions:record" | "policies:read" | "policies:manage" | "evaluations:read" | "evaluations:run" | "flags:read" | "flags:decide" | "cases:read" | "cases:manage" | "cases:decide" | "schedules:read" | "schedules:manage" | "audit:read" | "reports:read" | "reports:order" | "events:read" | "webhooks:manage" | "queues:manage" | "account:own" | null;
            /** @description Not for who opened the case or made the proposal. */
            byAnother: boolean;
        };
        NextStepDto: {
            /** @enum {string} */
            action: "submit" | "return" | "approve" | "publish" | "close";
            /**
             * @description What whoever takes it needs.
             * @enum {string}
             */
            permission: "users:manage" | "clients:manage" | "offices:read" | "offices:manage" | "agents:read" | "agents:manage" | "recontracting:override" | "quality-records:manage" | "quotas:read" | "quotas:manage" | "quotas:approve" | "quotas:publish" | "contributions:read" | "contributions:record" | "policies:read" | "policies:manage" | "evaluations:read" | "evaluations:run" | "flags:read" | "flags:decide" | "cases:read" | "cases:manage" | "cases:decide" | "schedules:read" | "schedules:manage" | "audit:read" | "reports:read" | "reports:order" | "events:read" | "webhooks:manage" | "queues:manage" | "account:own";
            /** @description Not for who drew the plan up or submitted it. */
            byAnother: boolean;
        };
        NoteCheckInDto: {
            /**
             * Format: date
             * @description On or after the day from which the plan holds; not in the future.
             * @example 2026-03-31
             */
            heldOn: string;
            /** @example Đã mở thêm điểm thu, chưa có nhân viên. */
            note: string;
        };
        OAuthRefusalDto: {
            /**
             * Format: uri-reference
             * @example /problems/validation-failed
             */
            type: string;
            /** @example Validation failed */
            title: string;
            /**
             * Format: int32
             * @example 422
             */
            status: number;
            /** @example validation-failed */
            code: string;
            /** @example The request breaks the rules listed in errors. */
            detail: string;
            /** @description The request id, also in the X-Request-Id header. */
            instance: string;
            errors: components["schemas"]["ProblemField"][];
            /** @enum {string} */
            error: "invalid_request" | "invalid_client" | "invalid_scope" | "unsupported_grant_type";
            /** @description The same as `detail`. */
            error_description: string;
        };
        OfficeDto: {
            /** @example ofc_k3Xy8nLmPq */
            id: string;
            /** @example 00101 */
            code: string;
            /** @example Bảo hiểm xã hội cơ sở Ba Đình */
            name: string;
            /** @enum {string} */
            level: "provincial" | "grassroots" | "district";
            parentId: string | null;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo: string | null;
        };
        OfficeMetricProgressDto: {
            /** @enum {string} */
            metric: "new-participants" | "collection";
            /**
             * Format: int64
             * @description Null without a quota.
             */
            yearlyAmount: number | null;
            /**
             * Format: int64
             * @description Before any amendment.
             */
            originalAmount: number | null;
            /** @description The quota of the year by active days. */
            quota: components["schemas"]["ExactDto"];
            /** @description What of it falls on the days so far. */
            expected: components["schemas"]["ExactDto"];
            /** Format: int64 */
            actual: number;
            /**
             * Format: int64
             * @description Actual of expected; null when nothing is expected yet.
             */
            paceBp: number | null;
            /** @description Null while too little is known. */
            projection: components["schemas"]["ProjectionDto"] | null;
            /**
             * @description `off-track`: even the upper end of the projection misses the quota; `on-track`: even the lower end meets it.
             * @enum {string}
             */
            outlook: "reached" | "on-track" | "uncertain" | "off-track" | "unknown";
            months: components["schemas"]["ProgressMonthDto"][];
            /** @description How its agents stand. */
            outlooks: components["schemas"]["OutlookCountDto"][];
        };
        OfficeProgressDto: {
            /** Format: date */
            on: string;
            /** @description The policy that says who is new and how sure a projection is. */
            policyId: string;
            /**
             * Format: int32
             * @description Of projections, two-sided.
             */
            confidenceBp: number;
            renewalsDue: components["schemas"]["RenewalCountsDto"];
            officeId: string;
            metrics: components["schemas"]["OfficeMetricProgressDto"][];
        };
        OpenCaseDto: {
            /** @description Flags of one agent and period; they join the case of the period when one is open. */
            flagIds?: string[];
            /**
             * @description Instead of flags, with grounds.
             * @example agt_jGwupu0NPZ
             */
            agentId?: string;
            /** @example Thu tiền ngoài hợp đồng, theo biên bản 12/2026. */
            grounds?: string;
        };
        OpenUploadDto: {
            /**
             * @description Which system sends: part of the key of all that it sends.
             * @example thu-bhxh
             */
            sourceSystem: string;
            /**
             * @description Part by part.
             * @default all-or-nothing
             * @enum {string}
             */
            mode: "all-or-nothing" | "keep-good-rows";
        };
        OutlookCountDto: {
            /** @enum {string} */
            outlook: "reached" | "on-track" | "uncertain" | "off-track" | "unknown";
            /** Format: int32 */
            agents: number;
        };
        OwnOfficeDto: {
            /** @example ofc_k3Xy8nLmPq */
            id: string;
            /** @example 00100 */
            code: string;
            /** @example Bảo hiểm xã hội thành phố Hà Nội */
            name: string;
        };
        PageShape: {
            /** @description Send it as `cursor` for the next page; null at the end. */
            nextCursor: string | null;
        };
        PartRangeDto: {
            /** Format: int32 */
            from: number;
            /** Format: int32 */
            to: number;
        };
        PendingDecisionDto: {
            /** @example cas_zVc3wmi2Zg */
            caseId: string;
            /** @enum {string} */
            measure: "warning" | "improvement-plan" | "replacement" | "termination";
            /**
             * Format: date
             * @description The day from which it holds, or the last day of the contract.
             */
            effectiveOn: string;
            /** @enum {string} */
            state: "proposed" | "approved";
        };
        PlanAgentRowDto: {
            /** @example IS0212M */
            agentCode: string;
            /** @description Null when it has left since. */
            agentName: string | null;
            /** @example 00101 */
            officeCode: string;
            /** Format: int64 */
            amount: number;
            /** @description January first; they add up to the amount. */
            months: number[];
            /**
             * Format: int32
             * @description Days under an effective contract.
             */
            activeDays: number;
            /**
             * Format: int64
             * @description Its quota of the year before.
             */
            lastQuota: number | null;
            /**
             * Format: int64
             * @description What it did in the year before.
             */
            lastResult: number | null;
            /** @description The evaluations that say so. */
            lastPeriods: string[];
            /**
             * Format: int64
             * @description People in its territory, rounded down; null where the plan does not divide by population.
             */
            labourForce: number | null;
            /**
             * Format: int64
             * @description Its participants whose cover is in force; null where the plan does not divide by population.
             */
            inForce: number | null;
            /**
             * Format: int64
             * @description To the quota of the year before.
             */
            change: number | null;
        };
        PlanAmendmentDto: {
            /** @example qpa_QtAc4fQub9 */
            id: string;
            /** @example qpl_L7pnHb31gB */
            planId: string;
            /** Format: int32 */
            effectiveMonth: number;
            reason: string;
            /** @enum {string} */
            state: "proposed" | "approved" | "refused";
            /**
             * Format: int32
             * @description Quotas that it changes.
             */
            quotas: number;
            /**
             * Format: int64
             * @description What those quotas come to before it.
             */
            amountBefore: number;
            /**
             * Format: int64
             * @description And after it.
             */
            amount: number;
            /** @example usr_XnbHbzBOmP */
            authorId: string;
            /** Format: date-time */
            createdAt: string;
            decidedBy: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            refusalReason: string | null;
            /** Format: int32 */
            version: number;
        };
        PlanBoundDto: {
            /** @example 00101 */
            officeCode?: string;
            /**
             * @description Or an agent.
             * @example IS0212M
             */
            agentCode?: string;
            /**
             * Format: int64
             * @description It gets no less.
             */
            floor?: number;
            /**
             * Format: int64
             * @description It gets no more.
             */
            ceiling?: number;
            /**
             * Format: int64
             * @description It gets just that; zero leaves it out.
             */
            fixed?: number;
        };
        PlanOfficeRowDto: {
            /** @example ofc_n3qafPOLKd */
            officeId: string;
            /** @example 00101 */
            officeCode: string;
            officeName: string;
            /** @description Null for the plan's office. */
            parentCode: string | null;
            /**
             * Format: int64
             * @description With all offices below it.
             */
            amount: number;
            months: number[];
            /** Format: int32 */
            agents: number;
        };
        PlanPreviewDto: {
            offices: components["schemas"]["PlanOfficeRowDto"][];
            agents: components["schemas"]["PlanAgentRowDto"][];
        };
        PolicyDto: {
            /** @example pol_k3Xy8nLmPq */
            id: string;
            /** @example default-half-year */
            code: string;
            /**
             * Format: int32
             * @description Counts up within the code.
             */
            versionNo: number;
            /** @enum {string} */
            kind: "half-year" | "annual";
            /** Format: date */
            effectiveFrom: string;
            /** @enum {string} */
            state: "draft" | "active" | "retired";
            /** @description SHA-256 of the canonical body. */
            bodyHash: string;
            /** @description Null: shipped with the system. */
            authorId: string | null;
            /** Format: date-time */
            activatedAt: string | null;
            /** Format: date-time */
            createdAt: string;
            /** @description Weights sum to 10,000 basis points; every fault is reported. It is put in force by its activation. */
            policy?: {
                code: string;
                /** @enum {string} */
                kind: "half-year" | "annual";
                parameters: {
                    /** Format: int32 */
                    graceDays: number;
                    /** Format: int32 */
                    returnAfterMonths: number;
                    /** Format: int32 */
                    remittanceDueWorkingDays: number;
                    /** Format: int32 */
                    withheldDays: number;
                    /** Format: int32 */
                    handoverGraceDays: number;
                    /** Format: int32 */
                    newcomerGraceDays: number;
                    /** Format: int32 */
                    minimumActiveDays: number;
                    /** Format: int32 */
                    minimumDueAndQuota: number;
                    /** Format: int32 */
                    confidenceBp: number;
                };
                criteria: {
                    /** @enum {string} */
                    measure: "new-participants" | "retention" | "inherited-retention" | "collection" | "on-time-remittance" | "receipt-accuracy" | "trained-staff" | "complaints" | "reporting";
                    /** Format: int32 */
                    weightBp: number;
                    curve: {
                        /** Format: int32 */
                        at: number;
                        /** Format: int32 */
                        points: number;
                    }[];
                    /** Format: int32 */
                    minimumEvidence: number;
                    /** @enum {string} */
                    onNoEvidence: "redistribute" | "not-rated";
                    /** Format: int32 */
                    capBp?: number;
                }[];
                gradeBands: {
                    /** @enum {string} */
                    grade: "A" | "B" | "C" | "D";
                    /** Format: int32 */
                    from: number;
                }[];
                rules: {
                    code: string;
                    /** @enum {string} */
                    recommends: "warning" | "improvement-plan" | "replacement" | "termination" | "commendation";
                    all: ({
                        /** @constant */
                        kind: "grade-running";
                        /** @enum {string} */
                        grade: "A" | "B" | "C" | "D";
                        /** Format: int32 */
                        periods: number;
                    } | {
                        /** @constant */
                        kind: "measure-worse-than";
                        /** @enum {string} */
                        measure: "new-participants" | "retention" | "inherited-retention" | "collection" | "on-time-remittance" | "receipt-accuracy" | "trained-staff" | "complaints" | "reporting";
                        /** Format: int32 */
                        limitBp: number;
                        byFavourableEnd: boolean;
                    } | {
                        /** @constant */
                        kind: "money-withheld";
                        /** Format: int32 */
                        minimumLines: number;
                    })[];
                    appliesToNotRated: boolean;
                    legalBasis: string;
                }[];
                examples: {
                    name: string;
                    measured: {
                        /** @enum {string} */
                        measure: "new-participants" | "retention" | "inherited-retention" | "collection" | "on-time-remittance" | "receipt-accuracy" | "trained-staff" | "complaints" | "reporting";
                        /** Format: int64 */
                        numerator: number;
                        denominator: number | string;
                        /** Format: int32 */
                        evidence?: number;
                    }[];
                    expectedScore: number | null;
                    expectedGrade: ("A" | "B" | "C" | "D") | null;
                    /** Format: int32 */
                    activeDays?: number;
                    /** Format: int32 */
                    withheldLines?: number;
                    previousGrades?: (("A" | "B" | "C" | "D") | null)[];
                    expectedRaised?: string[];
                }[];
            };
        };
        PolicySummaryDto: {
            /** @example pol_k3Xy8nLmPq */
            id: string;
            /** @example default-half-year */
            code: string;
            /**
             * Format: int32
             * @description Counts up within the code.
             */
            versionNo: number;
            /** @enum {string} */
            kind: "half-year" | "annual";
            /** Format: date */
            effectiveFrom: string;
            /** @enum {string} */
            state: "draft" | "active" | "retired";
            /** @description SHA-256 of the canonical body. */
            bodyHash: string;
            /** @description Null: shipped with the system. */
            authorId: string | null;
            /** Format: date-time */
            activatedAt: string | null;
            /** Format: date-time */
            createdAt: string;
        };
        PopulationDto: {
            /**
             * @description `working-age-labour-force` is the whole of it; `farmers-and-informal-workers` are those of it who can join only of their own will; `past-retirement-age` is for pension coverage.
             * @enum {string}
             */
            definition: "working-age-labour-force" | "farmers-and-informal-workers" | "past-retirement-age";
            /**
             * Format: int32
             * @example 3000000
             */
            people: number;
            /**
             * Format: date
             * @description The day on which there were as many; not in the future.
             * @example 2026-03-31
             */
            countedOn: string;
        };
        PopulationFigureDto: {
            /**
             * @description Of the commune that had it on the day.
             * @example 00008
             */
            administrativeUnitCode: string;
            /** @enum {string} */
            definition: "working-age-labour-force" | "farmers-and-informal-workers";
            /** Format: date */
            countedOn: string;
            /** Format: int32 */
            people: number;
            /** @example Cục Thống kê thành phố Hà Nội */
            source: string;
            /** @example usr_XnbHbzBOmP */
            authorId: string | null;
            /** Format: date-time */
            recordedAt: string;
        };
        PreviewQuotaPlanDto: {
            /**
             * Format: int64
             * @description People or VND, for the whole year.
             * @example 12000
             */
            total: number;
            /** @description By what the total is divided; equally when left out. */
            bases?: components["schemas"]["BasisShareDto"][];
            /** @description What each month weighs, January first; all the same when left out. */
            profile?: number[];
            /** @description What offices and agents may not fall below or exceed. */
            bounds?: components["schemas"]["PlanBoundDto"][];
            /**
             * @description Its agents and those of all offices below it.
             * @example ofc_n3qafPOLKd
             */
            officeId: string;
            /**
             * Format: int32
             * @example 2027
             */
            year: number;
            /** @enum {string} */
            metric: "new-participants" | "collection";
        };
        ProRatedDto: {
            /**
             * Format: int32
             * @description Days under an effective contract.
             */
            activeDays: number;
            /** @description The exact figure is numerator / denominator. */
            numerator: string;
            denominator: string;
            /**
             * Format: int64
             * @description Rounded half up, to be read by people.
             */
            rounded: number;
        };
        ProRatedPeriodsDto: {
            h1: components["schemas"]["ProRatedDto"];
            h2: components["schemas"]["ProRatedDto"];
            year: components["schemas"]["ProRatedDto"];
        };
        Problem: {
            /**
             * Format: uri-reference
             * @example /problems/validation-failed
             */
            type: string;
            /** @example Validation failed */
            title: string;
            /**
             * Format: int32
             * @example 422
             */
            status: number;
            /** @example validation-failed */
            code: string;
            /** @example The request breaks the rules listed in errors. */
            detail: string;
            /** @description The request id, also in the X-Request-Id header. */
            instance: string;
            errors: components["schemas"]["ProblemField"][];
        };
        ProblemField: {
            /**
             * @description JSON pointer into the body, or `#query/<name>`.
             * @example /guaranteeAmount
             */
            pointer: string;
            /** @example min */
            code: string;
            /**
             * @description English or, by `Accept-Language`, what the code means in Vietnamese.
             * @example must not be less than 0
             */
            detail: string;
            /**
             * Format: int32
             * @description Of a bulk request: the row, from 1. The pointer is then inside the row.
             */
            row?: number;
        };
        ProgressMonthDto: {
            /** @example 2026-01 */
            month: string;
            /** @description The quota by active days. */
            quota: components["schemas"]["ExactDto"];
            /** Format: int64 */
            actual: number;
        };
        ProjectionDto: {
            /**
             * Format: int64
             * @description By the end of the year, if it goes on as it went so far.
             */
            amount: number;
            /** Format: int64 */
            low: number;
            /** Format: int64 */
            high: number;
            /**
             * Format: int64
             * @description Of the quota.
             */
            attainmentBp: number | null;
            /** Format: int64 */
            lowBp: number | null;
            /** Format: int64 */
            highBp: number | null;
        };
        ProposalDto: {
            /**
             * Format: int32
             * @description Those before it are void.
             */
            proposalNo: number;
            /** @enum {string} */
            measure: "warning" | "improvement-plan" | "replacement" | "termination";
            reason: string;
            legalBasis: string;
            /** Format: date */
            effectiveOn: string;
            /** @description The contract that is to end. */
            contractId: string | null;
            /** @enum {string|null} */
            endReasonClass: "low-production" | "withheld-money" | "outside-contract" | "false-receipts" | "lost-conditions" | "data-disclosure" | "own-request" | "expiry" | "mutual-agreement" | "dissolution" | "replacement" | null;
            /** @description Who takes over the day after, of a replacement. */
            successorAgentId: string | null;
            by: string;
            /** Format: date-time */
            at: string;
            /** Format: int32 */
            approvalsNeeded: number;
            /**
             * Format: date
             * @description Last day on which it is approved in time.
             */
            approvalDueOn: string | null;
            approvals: components["schemas"]["ApprovalDto"][];
            /** @description Why it was put before the office above, which must be among those who approve when it is for a commune left alone. */
            escalations: components["schemas"]["EscalationDto"][];
        };
        ProposeDto: {
            /** @enum {string} */
            measure: "warning" | "improvement-plan" | "replacement" | "termination";
            /** @example Hai kỳ liên tiếp không đạt, không có biện pháp khắc phục. */
            reason: string;
            /** @example Kế hoạch 56/KH-UBND ngày 18/02/2022, mục III. */
            legalBasis: string;
            /**
             * Format: date
             * @description From which day a warning or an improvement plan holds; else the last day of the contract, inclusive, of a replacement that of a month.
             * @example 2026-03-31
             */
            effectiveOn: string;
            /**
             * @description Of a termination, and only of it.
             * @enum {string}
             */
            endReasonClass?: "low-production" | "withheld-money" | "outside-contract" | "false-receipts" | "lost-conditions" | "data-disclosure" | "own-request" | "expiry" | "mutual-agreement" | "dissolution" | "replacement";
            /**
             * @description Of a replacement, and only of it: another agent of your offices, active on the day after.
             * @example agt_jGwupu0NPZ
             */
            successorAgentId?: string;
            /** @description Of an improvement plan, and only of it: months that follow one another, the first of them after the month of `effectiveOn`; together above zero. */
            targets?: components["schemas"]["ImprovementTargetDto"][];
        };
        QuotaDetailDto: {
            /** @example quo_ojldrxF7z5 */
            id: string;
            /** @example agt_jGwupu0NPZ */
            agentId: string;
            /** @example IS0212M */
            agentCode: string;
            /**
             * Format: int32
             * @example 2026
             */
            year: number;
            /** @enum {string} */
            metric: "new-participants" | "collection";
            /** Format: int32 */
            version: number;
            /** Format: int64 */
            yearlyAmount: number;
            /** Format: int64 */
            h1: number;
            /** Format: int64 */
            h2: number;
            months: number[];
            /** @description What the quota comes to by the contract of the agent, as known now. */
            proRated: components["schemas"]["ProRatedPeriodsDto"];
            /** @description Oldest first. */
            versions: components["schemas"]["QuotaVersionDto"][];
        };
        QuotaDto: {
            /** @example quo_ojldrxF7z5 */
            id: string;
            /** @example agt_jGwupu0NPZ */
            agentId: string;
            /** @example IS0212M */
            agentCode: string;
            /**
             * Format: int32
             * @example 2026
             */
            year: number;
            /** @enum {string} */
            metric: "new-participants" | "collection";
            /** Format: int32 */
            version: number;
            /** Format: int64 */
            yearlyAmount: number;
            /** Format: int64 */
            h1: number;
            /** Format: int64 */
            h2: number;
            months: number[];
        };
        QuotaHistoryDto: {
            /** @enum {string} */
            metric: "new-participants" | "collection";
            /**
             * Format: int64
             * @description As first set, for the months of the period: people or VND.
             */
            original: number;
            /**
             * Format: int64
             * @description As in force at the cutoff, before it is pro-rated by active days.
             */
            inForce: number;
            /** Format: int64 */
            amendments: number;
            /** Format: int32 */
            amendedFromMonth: number | null;
        };
        QuotaPlanDetailDto: {
            /** @example qpl_L7pnHb31gB */
            id: string;
            /** @example ofc_n3qafPOLKd */
            officeId: string;
            /** @example 00100 */
            officeCode: string;
            /**
             * Format: int32
             * @example 2027
             */
            year: number;
            /** @enum {string} */
            metric: "new-participants" | "collection";
            name: string;
            /** Format: int64 */
            total: number;
            bases: components["schemas"]["BasisShareDto"][];
            /** @description Weights of the months, January first. */
            profile: number[];
            /** @enum {string} */
            state: "draft" | "submitted" | "approved" | "published" | "closed";
            /** @description What it waits for. */
            next: components["schemas"]["NextStepDto"][];
            /** @example usr_XnbHbzBOmP */
            authorId: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: int32 */
            version: number;
            /** @description Offices first, by code. */
            bounds: components["schemas"]["StoredBoundDto"][];
            /** @description Oldest first. */
            steps: components["schemas"]["TakenStepDto"][];
        };
        QuotaPlanDto: {
            /** @example qpl_L7pnHb31gB */
            id: string;
            /** @example ofc_n3qafPOLKd */
            officeId: string;
            /** @example 00100 */
            officeCode: string;
            /**
             * Format: int32
             * @example 2027
             */
            year: number;
            /** @enum {string} */
            metric: "new-participants" | "collection";
            name: string;
            /** Format: int64 */
            total: number;
            bases: components["schemas"]["BasisShareDto"][];
            /** @description Weights of the months, January first. */
            profile: number[];
            /** @enum {string} */
            state: "draft" | "submitted" | "approved" | "published" | "closed";
            /** @description What it waits for. */
            next: components["schemas"]["NextStepDto"][];
            /** @example usr_XnbHbzBOmP */
            authorId: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: int32 */
            version: number;
        };
        QuotaVersionDto: {
            /**
             * Format: int32
             * @description 1 is the original.
             */
            versionNo: number;
            /** Format: int64 */
            yearlyAmount: number;
            months: number[];
            /** Format: int32 */
            effectiveMonth: number;
            reason: string | null;
            authorId: string | null;
            /** Format: date-time */
            recordedAt: string;
            /** Format: date-time */
            supersededAt: string | null;
        };
        RaiseDisputeDto: {
            /**
             * @description A line of the agent that is not reversed.
             * @example lin_btZYnhFm8Z
             */
            lineId: string;
            /** @example Biên lai này ghi nhầm số của người khác. */
            claim: string;
        };
        Readiness: {
            /**
             * @description `degraded` while Redis is away: requests are accepted, their jobs wait in Postgres.
             * @enum {string}
             */
            status: "ok" | "degraded";
            /** @enum {string} */
            postgres: "up";
            /**
             * @description Up when the schema is the one this build was made for.
             * @enum {string}
             */
            migrations: "up";
            /** @enum {string} */
            redis: "up" | "degraded";
        };
        ReasonDto: {
            /** @example Chưa đủ căn cứ. */
            reason: string;
        };
        RecordRemittanceDto: {
            /** @example thu-bhxh */
            sourceSystem: string;
            /** @description Names the remittance within its source system. */
            reference: string;
            /** @example IS0212M */
            agentCode: string;
            /**
             * Format: date
             * @example 2026-03-31
             */
            remittedOn: string;
            /**
             * Format: int64
             * @description The sum of the lines.
             * @example 150000000
             */
            amount: number;
            lines: components["schemas"]["RemittanceLineDto"][];
        };
        RefreshTokenDto: {
            refreshToken: string;
        };
        RefuseAmendmentDto: {
            /** @example Chưa đủ căn cứ. */
            reason: string;
        };
        RefusedRowDto: {
            /** Format: int32 */
            part: number;
            /**
             * Format: int32
             * @description From 1, in its part.
             */
            row: number;
            errors: components["schemas"]["ProblemField"][];
        };
        RegisterStaffDto: {
            /** @description Kept as a keyed hash and never shown again; answers show the last three digits. */
            staffCode: string;
            /** @example Nguyễn Văn Thu */
            name: string;
            /**
             * @description Of this agent.
             * @example pnt_EFhZxTqkXf
             */
            collectionPointId?: string | null;
            cardNo?: string | null;
            /**
             * Format: date
             * @example 2026-03-31
             */
            cardIssuedOn?: string | null;
            /**
             * Format: date
             * @description Last day, inclusive.
             * @example 2026-03-31
             */
            cardExpiresOn?: string | null;
            /**
             * Format: date
             * @description First day of the employment.
             * @example 2026-03-31
             */
            startsOn: string;
            /**
             * Format: date
             * @description Last day of the employment, inclusive.
             * @example 2026-03-31
             */
            endsOn?: string | null;
        };
        RemittanceDetailDto: {
            /** @example rem_e46wl0A3Xm */
            id: string;
            sourceSystem: string;
            reference: string;
            agentId: string;
            agentCode: string;
            /** Format: date */
            remittedOn: string;
            /** Format: int64 */
            amount: number;
            /** Format: date-time */
            recordedAt: string;
            lines: components["schemas"]["RemittedLineDto"][];
        };
        RemittanceDto: {
            /** @example rem_e46wl0A3Xm */
            id: string;
            sourceSystem: string;
            reference: string;
            agentId: string;
            agentCode: string;
            /** Format: date */
            remittedOn: string;
            /** Format: int64 */
            amount: number;
            /** Format: date-time */
            recordedAt: string;
        };
        RemittanceLineDto: {
            receiptNo: string;
            /** Format: int32 */
            lineNo: number;
            /** Format: int64 */
            amount: number;
        };
        RemittedLineDto: {
            receiptNo: string;
            /** Format: int32 */
            lineNo: number;
            /** Format: int64 */
            amount: number;
            /** @example lin_btZYnhFm8Z */
            contributionId: string;
        };
        RenewContractDto: {
            /**
             * Format: date
             * @description The new last day, inclusive.
             * @example 2026-03-31
             */
            endsOn: string;
        };
        RenewalCountsDto: {
            /**
             * Format: int32
             * @description Covers that run out within 30 days from today or the day asked for.
             */
            within30: number;
            /** Format: int32 */
            within60: number;
            /** Format: int32 */
            within90: number;
        };
        RenewalDueDto: {
            /** @example par_HJVDtjSNhs */
            participantId: string;
            /**
             * Format: date
             * @description Last day of the cover.
             */
            coveredUntil: string;
            /**
             * Format: date
             * @description The day after.
             */
            dueOn: string;
            /** @description Handed over from another agent. */
            isInherited: boolean;
        };
        ReplayDto: {
            /**
             * @description Every event after this one that is for the webhook, those that arrived too.
             * @example evt_6zgbxRWhab
             */
            after?: string;
            /** @description Every delivery that failed: true, or left out. */
            failed?: boolean;
        };
        ReplayedDto: {
            /** Format: int64 */
            queued: number;
            /** @description The event up to which this went: `after` of the next replay while `hasMore` is true. */
            next: string | null;
            hasMore: boolean;
        };
        ReportDeadlineDto: {
            id: string;
            /** @example agt_k3Xy8nLmPq */
            agentId: string;
            /** Format: date-time */
            recordedAt: string;
            /**
             * Format: date-time
             * @description When another version took its place, or it was taken back; null while it is current.
             */
            supersededAt: string | null;
            /** @example Báo cáo thu tháng 3/2026 */
            report: string;
            /** Format: date */
            dueOn: string;
            /**
             * Format: date
             * @description Null while nothing was submitted.
             */
            submittedOn: string | null;
        };
        ReportDto: {
            /** @example rep_D0P3sITvLk */
            id: string;
            /** @example rpo_6YgbxRWhab */
            orderId: string;
            officeId: string;
            /** @description Of the order, as it was then; so is all that follows. */
            name: string;
            /** @enum {string} */
            report: "agents" | "quotas" | "early-warnings" | "target-standings" | "remittances" | "rankings" | "flags" | "cases";
            /** @enum {string} */
            format: "csv" | "xlsx";
            /** @enum {string} */
            language: "vi" | "en";
            /**
             * Format: date-time
             * @description The occurrence that it is of, or when somebody asked for it.
             */
            dueAt: string;
            /**
             * @description `expired`: it was made, and its file is not kept any more.
             * @enum {string}
             */
            state: "queued" | "making" | "done" | "failed" | "expired";
            /**
             * Format: int32
             * @description Without the heading; null while it was not made, as the two that follow.
             */
            rows: number | null;
            /** Format: int32 */
            bytes: number | null;
            sha256: string | null;
            /** @description Why it was not made. */
            error: components["schemas"]["ReportFailureDto"] | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            startedAt: string | null;
            /** Format: date-time */
            finishedAt: string | null;
            /**
             * Format: date-time
             * @description From then on the file may be gone; null where there is none.
             */
            expiresAt: string | null;
        };
        ReportFailureDto: {
            /** @example orderer-disabled */
            code: string;
            detail: string;
        };
        ReportOrderDto: {
            /** @example rpo_6YgbxRWhab */
            id: string;
            /** @description Whose rows the reports hold, with those of the offices below it. */
            officeId: string;
            /** @description The account as which they are made: it wrote the order last. */
            ordererId: string;
            /** @example Cảnh báo mới mỗi sáng thứ hai */
            name: string;
            /**
             * @description Which list: the operation whose `x-report` it is says who may read it, and what its filters are.
             * @enum {string}
             */
            report: "agents" | "quotas" | "early-warnings" | "target-standings" | "remittances" | "rankings" | "flags" | "cases";
            /**
             * @description Filters of the list as its query takes them, but for `limit`, `cursor`, `format` and `bom`. On the day on which a report is due, these words stand for days, months and periods: {today} {yesterday} {month} {last-month} {month-start} {last-month-start} {last-month-end} {year} {last-year} {last-half-year}.
             * @example {
             *       "state": "raised"
             *     }
             */
            query: {
                [key: string]: unknown;
            };
            /** @enum {string} */
            format: "csv" | "xlsx";
            /** @description Begins CSV with a byte order mark, without which Excel does not take it for UTF-8. */
            bom: boolean;
            /**
             * @description Of the headings.
             * @enum {string}
             */
            language: "vi" | "en";
            /**
             * @description Minute, hour, day of month, month, day of week (0 or 7 is Sunday), Asia/Ho_Chi_Minh: numbers, *, lists, ranges and steps. The minute is one number.
             * @example 30 6 * * 1
             */
            cron: string;
            /**
             * @description Whose hours `cron` means.
             * @example Asia/Ho_Chi_Minh
             */
            timeZone: string;
            isEnabled: boolean;
            /**
             * Format: date-time
             * @description Null while disabled.
             */
            nextDueAt: string | null;
            /** Format: date-time */
            createdAt: string;
        };
        RequestRunDto: {
            /**
             * @description `YYYY-H1`, `YYYY-H2` or `YYYY`; over by now.
             * @example 2026-H1
             */
            period: string;
            /**
             * @description It and those below it are evaluated; your own when left out.
             * @example ofc_n3qafPOLKd
             */
            officeId?: string;
            /**
             * @description Id of a version of an evaluation policy; the one in force when left out.
             * @example pol_gtHmJCdED1
             */
            policyVersion?: string;
            /**
             * Format: date-time
             * @description Facts recorded later do not enter. When left out you get the latest run of the period, office and policy, or a new one that knows all.
             * @example 2026-07-04T19:00:00Z
             */
            knowledgeCutoff?: string;
        };
        RespondDto: {
            /**
             * Format: date
             * @description When the response came in; not in the future.
             * @example 2026-03-31
             */
            receivedOn: string;
            /** @example Điểm thu ngừng hoạt động hai tháng do bão lũ. */
            text: string;
        };
        ResumeContractDto: {
            /**
             * Format: date
             * @description The first day on which it works again.
             * @example 2026-03-31
             */
            resumedOn: string;
        };
        ReturnQuotaPlanDto: {
            /** @example Chỉ tiêu của quận Ba Đình quá cao so với kết quả năm trước. */
            reason: string;
        };
        ReversalDto: {
            /** Format: date */
            reversedOn: string;
            /** @enum {string} */
            reason: "payer-request" | "payer-deceased" | "wrong-participant" | "wrong-amount" | "wrong-period" | "duplicate" | "false-receipt" | "lost-receipt";
        };
        RotateMachineSecretDto: {
            /**
             * Format: date-time
             * @description Until when the current secret is good beside the new one, within thirty days. Without it that one ends at once, and the tokens that were given for it.
             * @example 2026-07-31T17:00:00.000Z
             */
            formerUntil?: string;
        };
        RotateWebhookSecretDto: {
            /**
             * Format: int32
             * @description Hours for which the secret that is replaced signs too.
             * @default 24
             */
            overlapHours: number;
        };
        RuleOutcomeDto: {
            /** @example d-twice-running */
            rule: string;
            /** @enum {string} */
            recommends: "warning" | "improvement-plan" | "replacement" | "termination" | "commendation";
            /** @enum {string} */
            result: "raised" | "not-met" | "insufficient-evidence";
            explanation: string;
            legalBasis: string;
            findings: {
                [key: string]: unknown;
            }[];
        };
        RunDto: {
            /** @example run_k3Xy8nLmPq */
            id: string;
            /** @example 2026-H1 */
            period: string;
            /** @enum {string} */
            kind: "half-year" | "annual";
            /** @example ofc_k3Xy8nLmPq */
            officeId: string;
            /** @example pol_k3Xy8nLmPq */
            policyId: string;
            /** Format: date-time */
            knowledgeCutoff: string;
            /** @description The completed run that this one revises. */
            revisionOf: string | null;
            /** @enum {string} */
            state: "queued" | "preparing" | "running" | "completed" | "cancelled" | "needs-attention";
            /**
             * Format: int32
             * @description Null until the run is prepared.
             */
            agentsTotal: number | null;
            /** Format: int32 */
            agentsDone: number;
            /**
             * Format: int64
             * @description Contribution lines collected in the period. Null until the run is prepared.
             */
            linesTotal: number | null;
            /**
             * Format: int64
             * @description Those of the agents that are done.
             */
            linesDone: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            startedAt: string | null;
            /** Format: date-time */
            finishedAt: string | null;
            shards?: {
                /** Format: int32 */
                waiting: number;
                /** Format: int32 */
                leased: number;
                /** Format: int32 */
                done: number;
                /** Format: int32 */
                "needs-attention": number;
            };
            failedShards: components["schemas"]["FailedShardDto"][];
            /** @description Once completed. */
            grades?: {
                /** Format: int32 */
                A: number;
                /** Format: int32 */
                B: number;
                /** Format: int32 */
                C: number;
                /** Format: int32 */
                D: number;
                /** Format: int32 */
                "not-rated": number;
            } | null;
            /** @description Flags that point to this run, without those withdrawn. Once completed. */
            flags?: {
                /** Format: int32 */
                warning: number;
                /** Format: int32 */
                "improvement-plan": number;
                /** Format: int32 */
                replacement: number;
                /** Format: int32 */
                termination: number;
            } | null;
            /** Format: int32 */
            commendations: number | null;
            /** @description SHA-256 over what was counted of each agent. */
            inputDigest: string | null;
            /** @description SHA-256 over the verdicts. The same facts and policy give the same, anywhere and at any time. */
            verdictDigest: string | null;
            error: components["schemas"]["RunErrorDto"] | null;
        };
        RunErrorDto: {
            /** @example shards-need-attention */
            code: string;
            detail: string;
        };
        RunSummaryDto: {
            /** @example run_k3Xy8nLmPq */
            id: string;
            /** @example 2026-H1 */
            period: string;
            /** @enum {string} */
            kind: "half-year" | "annual";
            /** @example ofc_k3Xy8nLmPq */
            officeId: string;
            /** @example pol_k3Xy8nLmPq */
            policyId: string;
            /** Format: date-time */
            knowledgeCutoff: string;
            /** @description The completed run that this one revises. */
            revisionOf: string | null;
            /** @enum {string} */
            state: "queued" | "preparing" | "running" | "completed" | "cancelled" | "needs-attention";
            /**
             * Format: int32
             * @description Null until the run is prepared.
             */
            agentsTotal: number | null;
            /** Format: int32 */
            agentsDone: number;
            /**
             * Format: int64
             * @description Contribution lines collected in the period. Null until the run is prepared.
             */
            linesTotal: number | null;
            /**
             * Format: int64
             * @description Those of the agents that are done.
             */
            linesDone: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            startedAt: string | null;
            /** Format: date-time */
            finishedAt: string | null;
        };
        ScheduleDto: {
            /** @example half-year-evaluation */
            code: string;
            /**
             * @description Minute, hour, day of month, month, day of week (0 or 7 is Sunday): numbers, *, lists, ranges and steps.
             * @example 0 2 5 1,7 *
             */
            cron: string;
            /**
             * @description Whose hours `cron` means.
             * @example Asia/Ho_Chi_Minh
             */
            timeZone: string;
            /**
             * @description Evaluates the period of this kind that ended last; `early-warning` looks at the month that ended last.
             * @enum {string}
             */
            kind: "half-year" | "annual" | "early-warning";
            /**
             * @description The office that it is for; null for every provincial one.
             * @example null
             */
            officeCode: string | null;
            isEnabled: boolean;
            /**
             * Format: date-time
             * @description Null while disabled.
             */
            nextDueAt: string | null;
            /**
             * Format: date-time
             * @description The occurrence that was handled last.
             */
            lastDueAt: string | null;
            /**
             * Format: date-time
             * @description When it was handled: later than it was due when nothing ran at that hour.
             */
            lastHandledAt: string | null;
        };
        ScorecardEntryDto: {
            /** @example evl_k3Xy8nLmPq */
            id: string;
            runId: string;
            agentId: string;
            /** @example IS0212M */
            agentCode: string;
            agentName: string;
            officeId: string;
            /** @example 2026-H1 */
            period: string;
            /** @enum {string} */
            status: "rated" | "not-rated";
            /** @description Why the agent is not rated, the weightiest first. */
            notRatedReasons: string[];
            /**
             * Format: int32
             * @description Hundredths of a point; null when not rated.
             */
            score: number | null;
            /** @enum {string|null} */
            grade: "A" | "B" | "C" | "D" | null;
            /**
             * Format: int64
             * @description Place in the run; null when not rated.
             */
            rank: number | null;
            isCommended: boolean;
            recommendations: ("warning" | "improvement-plan" | "replacement" | "termination")[];
            /** @enum {string} */
            kind: "half-year" | "annual";
            /** Format: date-time */
            knowledgeCutoff: string;
            policyId: string;
            /** @description True for the evaluation of the period that knew most. */
            isLatest: boolean;
            measures: components["schemas"]["ScorecardMeasureDto"][];
        };
        ScorecardMeasureDto: {
            /** @enum {string} */
            measure: "new-participants" | "retention" | "inherited-retention" | "collection" | "on-time-remittance" | "receipt-accuracy" | "trained-staff" | "complaints" | "reporting";
            numerator: string;
            denominator: string;
            /** Format: int64 */
            valueBp: number | null;
            /** Format: int32 */
            points: number | null;
            /** Format: int32 */
            effectiveWeightBp: number;
            /** @enum {string|null} */
            noEvidenceReason: "no-quota" | "no-dues" | "no-receipts" | "nothing-due-for-remittance" | "no-active-staff" | "no-reports-due" | "below-minimum-evidence" | null;
        };
        SetLetterheadDto: {
            /**
             * Format: date
             * @description From this day on, until the next letterhead of the office.
             * @example 2026-03-31
             */
            validFrom: string;
            /**
             * @description Who issues.
             * @example Bảo hiểm xã hội cơ sở Ba Đình
             */
            name: string;
            /**
             * @description The office above it, if documents are to name it.
             * @example Bảo hiểm xã hội thành phố Hà Nội
             */
            superiorName?: string;
            /**
             * @description What stands after the kind: `BHXH` in `QĐ-BHXH`.
             * @example BHXH
             */
            symbol: string;
            /** @example Hà Nội */
            place: string;
            /**
             * @description Title of who signs and decides.
             * @example Giám đốc
             */
            headTitle: string;
            /** @description Who receives all documents beside the agent, the office above and the files. */
            recipients?: string[];
            /** @description In the order in which they stand. */
            legalBases: components["schemas"]["LegalBasisDto"][];
        };
        SetQuotaDto: {
            /** @example agt_jGwupu0NPZ */
            agentId: string;
            /**
             * Format: int32
             * @example 2026
             */
            year: number;
            /** @enum {string} */
            metric: "new-participants" | "collection";
            /**
             * Format: int64
             * @description Participants, or VND.
             */
            yearlyAmount: number;
            /** @description January first; they add up to the yearly amount. */
            months?: number[];
            /** @description Instead of months: in which proportions to divide. */
            weights?: number[];
        };
        SettleDto: {
            /** @enum {string} */
            item: "money-remitted" | "receipts-settled" | "cards-returned";
        };
        SettlementEntryDto: {
            /** @enum {string} */
            item: "money-remitted" | "receipts-settled" | "cards-returned";
            /** @description Null as long as nobody confirmed it. */
            confirmedBy: string | null;
            /** Format: date-time */
            confirmedAt: string | null;
        };
        SignInDto: {
            /** @example lan.tran */
            username: string;
            /** Format: password */
            password: string;
        };
        StaffDto: {
            /** @example stf_k3Xy8nLmPq */
            id: string;
            agentId: string;
            /** @example NV•••••••••123 */
            staffCode: string;
            /** @example Nguyễn Văn Thu */
            name: string;
            collectionPointId: string | null;
            cardNo: string | null;
            /** Format: date */
            cardIssuedOn: string | null;
            /** Format: date */
            cardExpiresOn: string | null;
            employments: components["schemas"]["EmploymentDto"][];
        };
        StandingDto: {
            /**
             * Format: int32
             * @description Shared by equal attainments; null without a result.
             */
            rank: number | null;
            /** @example tgt_leiYGkh59m */
            targetId: string;
            /** @example ofc_n3qafPOLKd */
            officeId: string;
            /** @example 00101 */
            officeCode: string;
            officeName: string;
            /** @example 00008 */
            administrativeUnitCode: string | null;
            administrativeUnitName: string | null;
            /** Format: int32 */
            result: number | null;
            /**
             * Format: date
             * @description The day that the result is of.
             */
            resultOn: string | null;
            /** Format: int32 */
            goal: number;
            /**
             * Format: int64
             * @description Result to goal in basis points, rounded down. Ranks compare it exactly.
             */
            attainmentBp: number | null;
            /**
             * Format: int32
             * @description Aimed at.
             */
            rateBp: number;
            /** @description Of whom the rate is: its denominator. */
            population: components["schemas"]["PopulationDto"];
            /** @description Where rate and population are written. */
            source: string;
        };
        StoredBoundDto: {
            /** @example 00101 */
            officeCode?: string;
            /**
             * @description Or an agent.
             * @example IS0212M
             */
            agentCode?: string;
            /** Format: int64 */
            floor: number;
            /** Format: int64 */
            ceiling: number | null;
        };
        SubmitReportDto: {
            /**
             * Format: date
             * @example 2026-03-31
             */
            submittedOn: string;
        };
        SuspendContractDto: {
            /**
             * Format: date
             * @example 2026-03-31
             */
            startsOn: string;
            /**
             * Format: date
             * @description Last day, inclusive; else to the end of the term.
             * @example 2026-03-31
             */
            endsOn?: string | null;
            reason: string;
        };
        SuspensionDto: {
            /** Format: date */
            startsOn: string;
            /** Format: date */
            endsOn: string | null;
            reason: string | null;
        };
        TakenCaseStepDto: {
            /** @enum {string} */
            action: "notify" | "respond" | "lapse" | "propose" | "approve" | "return" | "reject" | "execute" | "check-in" | "close" | "fail" | "withdraw" | "open" | "join" | "remind" | "attach" | "dispute" | "uphold" | "dismiss" | "draft" | "remind-approvers" | "escalate";
            /**
             * @description Where it led.
             * @enum {string}
             */
            state: "open" | "agent-notified" | "responded" | "response-lapsed" | "proposed" | "returned" | "approved" | "executing" | "closed" | "rejected" | "withdrawn";
            /** @description Null when it happened by itself. */
            by: string | null;
            /** Format: date-time */
            at: string;
            reason: string | null;
        };
        TakenStepDto: {
            /** @enum {string} */
            action: "submit" | "return" | "approve" | "publish" | "close";
            /** @example usr_XnbHbzBOmP */
            by: string;
            /** Format: date-time */
            at: string;
            reason: string | null;
        };
        TargetDto: {
            /** @example tgt_leiYGkh59m */
            id: string;
            /** @example ofc_n3qafPOLKd */
            officeId: string;
            /** @example 00101 */
            officeCode: string;
            officeName: string;
            /** @example 00008 */
            administrativeUnitCode: string | null;
            /** @description As it was called that year. */
            administrativeUnitName: string | null;
            /**
             * Format: int32
             * @example 2027
             */
            year: number;
            /** @enum {string} */
            measure: "participation" | "pension-coverage";
            /**
             * Format: int32
             * @description Aimed at, in basis points of the population.
             */
            rateBp: number;
            /** @description Of whom the rate is: its denominator. */
            population: components["schemas"]["PopulationDto"];
            source: string;
            /** @example usr_XnbHbzBOmP */
            authorId: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: int32 */
            version: number;
        };
        TargetProgressDto: {
            target: components["schemas"]["TargetDto"];
            /** Format: date */
            on: string;
            /**
             * Format: int32
             * @description The fewest people that are the rate.
             */
            goal: number;
            /**
             * Format: int32
             * @description Null when nothing was reported yet.
             */
            result: number | null;
            /**
             * Format: date
             * @description The day that the result is of.
             */
            resultOn: string | null;
            /**
             * Format: int64
             * @description Of the population, in basis points rounded down.
             */
            resultRateBp: number | null;
            /**
             * Format: int32
             * @description People who are missing; 0 when it is reached.
             */
            gap: number | null;
            /**
             * Format: int32
             * @description Months to the end of the year, with the one that has not ended.
             */
            monthsLeft: number;
            /**
             * Format: int32
             * @description In each month that is left; null when none is.
             */
            neededPerMonth: number | null;
            /** @description Participants in force at the last month ends, oldest first; none of pension coverage. */
            history: components["schemas"]["CountDto"][];
            /** @description Where it has to be at each month end; empty when the goal is reached or the year is over. */
            trajectory: components["schemas"]["TrajectoryPointDto"][];
            /** @description At the end of the year, from twelve changes between month ends. Null when no month is left, when there was nobody at the first of them, and of pension coverage. */
            projection: components["schemas"]["TargetProjectionDto"] | null;
            /**
             * @description `on-track` when all of the projection reaches the goal, `off-track` when none of it does or the year is over, `uncertain` between them and without a projection.
             * @enum {string}
             */
            outlook: "reached" | "on-track" | "uncertain" | "off-track";
        };
        TargetProjectionDto: {
            /** Format: int32 */
            people: number;
            /** Format: int32 */
            low: number;
            /** Format: int32 */
            high: number;
            /**
             * Format: int32
             * @description How often, in basis points, it lies from `low` to `high` if months go on as they did.
             */
            confidenceBp: number;
        };
        TargetReportDto: {
            /** Format: date */
            reportedOn: string;
            /** Format: int32 */
            people: number;
            source: string;
            /** @example usr_XnbHbzBOmP */
            authorId: string;
            /** Format: date-time */
            createdAt: string;
        };
        TerritoryDto: {
            id: string;
            /** @example agt_k3Xy8nLmPq */
            agentId: string;
            /** Format: date-time */
            recordedAt: string;
            /**
             * Format: date-time
             * @description When another version took its place, or it was taken back; null while it is current.
             */
            supersededAt: string | null;
            /** @example 00008 */
            administrativeUnitCode: string;
            /** Format: date */
            startsOn: string;
            /** Format: date */
            endsOn: string | null;
        };
        TokensDto: {
            /** @description Send it as `Authorization: Bearer …`. */
            accessToken: string;
            /** @enum {string} */
            tokenType: "Bearer";
            /**
             * Format: int32
             * @description Seconds.
             * @example 900
             */
            expiresIn: number;
            /** @description Good once, for the next pair. Sending one a second time ends the session and the access tokens of the user. */
            refreshToken: string;
        };
        TrainingCompletionDto: {
            id: string;
            /** @example agt_k3Xy8nLmPq */
            agentId: string;
            /** Format: date-time */
            recordedAt: string;
            /**
             * Format: date-time
             * @description When another version took its place, or it was taken back; null while it is current.
             */
            supersededAt: string | null;
            /** @example stf_k3Xy8nLmPq */
            staffId: string;
            course: string;
            /** @example CN-2026/0123 */
            certificateNo: string;
            /** Format: date */
            completedOn: string;
            /** Format: date */
            validTo: string | null;
        };
        TrajectoryPointDto: {
            /**
             * Format: date
             * @description A month end.
             */
            on: string;
            /**
             * Format: int32
             * @description As many more each month.
             */
            linear: number;
            /**
             * Format: int32
             * @description By the same rate each month; null from a result of none.
             */
            compounding: number | null;
        };
        UpholdDisputeDto: {
            /** @example Đối chiếu sổ gốc: đại lý nói đúng. */
            reason: string;
            /** @description The fact that corrects the register. */
            correction: components["schemas"]["CorrectionDto"];
        };
        UploadDto: {
            /** @example upl_st8GjC8WQk */
            id: string;
            sourceSystem: string;
            /** @enum {string} */
            mode: "all-or-nothing" | "keep-good-rows";
            /** @enum {string} */
            state: "open" | "complete";
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            completedAt: string | null;
            /**
             * Format: int32
             * @description Parts that were taken in.
             */
            partsReceived: number;
            /** @description Which parts those are, both ends inside. What is not among them is still to be sent. */
            partRanges: components["schemas"]["PartRangeDto"][];
            /** Format: int64 */
            received: number;
            /** Format: int64 */
            accepted: number;
            /** Format: int64 */
            duplicates: number;
            /** Format: int64 */
            rejected: number;
            /** Format: int64 */
            reversed: number;
        };
        UploadPartReport: {
            /** Format: int32 */
            received: number;
            /**
             * Format: int32
             * @description New, and stored unless this is a dry run.
             */
            accepted: number;
            /**
             * Format: int32
             * @description Stored already, with the same contents.
             */
            duplicates: number;
            /** Format: int32 */
            rejected: number;
            /** @description When true, nothing was stored. */
            dryRun: boolean;
            /** @description What is wrong with rejected rows. A pointer is inside its row. */
            errors: components["schemas"]["ProblemField"][];
            /** @description True when there were more errors than are listed. */
            errorsTruncated: boolean;
            /** @description Null when nothing was stored. */
            batchId: string | null;
            /**
             * Format: int32
             * @description Lines that were reversed.
             */
            reversed: number;
            /** Format: int32 */
            part: number;
        };
        UserDto: {
            /** @example usr_k3Xy8nLmPq */
            id: string;
            /** @example lan.tran */
            username: string;
            /** @example Trần Thị Lan */
            displayName: string;
            /** @enum {string} */
            role: "administrator" | "planner" | "supervisor" | "approver" | "auditor" | "integration";
            /** @example ofc_k3Xy8nLmPq */
            officeId: string;
            /**
             * @description The same for all accounts of one person, and says nothing else; null without a staff number.
             * @example 3f9a0c52b7e14d68
             */
            person: string | null;
            /** @description Known from an identity provider, which says what the user may do where. */
            isOutside: boolean;
            isDisabled: boolean;
            /** Format: date-time */
            disabledAt: string | null;
            /** Format: date-time */
            createdAt: string;
        };
        VerificationDto: {
            /** @description True when counting fact by fact gives the same input and the same verdict. */
            matches: boolean;
            storedInputHash: string;
            recomputedInputHash: string;
            storedVerdictHash: string;
            recomputedVerdictHash: string;
        };
        WebhookDto: {
            /** @example whk_rRCtlp0rB2 */
            id: string;
            /**
             * @description The office of whoever made it: it is sent events of this one and those below it.
             * @example ofc_n3qafPOLKd
             */
            officeId: string;
            /** @example https://backoffice.example.org/events */
            url: string;
            /** @description Of these types only; of all, also those to come, when the list is empty. */
            types: ("agent.created" | "agent.changed" | "agent.replaced" | "agent.succeeded-another" | "contract.created" | "contract.renewed" | "contract.suspended" | "contract.resumed" | "contract.ended" | "collection-point.opened" | "collection-point.changed" | "territory.added" | "territory.changed" | "territory.taken-back" | "complaint.added" | "complaint.taken-back" | "contribution-batch.completed" | "contribution-upload.completed" | "contribution-line.reversed" | "remittances.received" | "portfolio.assigned" | "quota.set" | "quota.amended" | "quotas.set" | "quota-plan.created" | "quota-plan.changed" | "quota-plan.submitted" | "quota-plan.returned" | "quota-plan.approved" | "quota-plan.published" | "quota-plan.closed" | "quota-plan-amendment.proposed" | "quota-plan-amendment.approved" | "quota-plan-amendment.refused" | "target.created" | "target.changed" | "target.report-added" | "early-warnings.given" | "policy.activated" | "evaluation-run.requested" | "evaluation-run.completed" | "evaluation-run.needs-attention" | "evaluation-run.retried" | "evaluation-run.cancelled" | "flag.raised" | "flag.withdrawn" | "flag.acknowledged" | "flag.dismissed" | "case.opened" | "case.joined" | "case.agent-notified" | "case.reminded" | "case.responded" | "case.response-lapsed" | "case.line-disputed" | "case.dispute-upheld" | "case.dispute-dismissed" | "case.attachment-added" | "case.proposed" | "case.approved" | "case.returned" | "case.rejected" | "case.executing" | "case.checked-in" | "case.failed" | "case.settlement-confirmed" | "case.closed" | "case.withdrawn" | "report.made" | "report.failed" | "office.created" | "office.changed" | "holiday.added" | "holiday.removed" | "population-figures.set" | "webhook.disabled")[];
            /** @enum {string} */
            state: "active" | "disabled";
            /**
             * @description `gone`: it answered 410. `failing`: nothing arrived for days.
             * @enum {string|null}
             */
            disabledReason: "by-user" | "gone" | "failing" | null;
            /** Format: date-time */
            disabledAt: string | null;
            /**
             * Format: date-time
             * @description Something has failed since, and nothing has arrived.
             */
            failingSince: string | null;
            /**
             * Format: date-time
             * @description Until then the secret before this one signs too.
             */
            previousSecretUntil: string | null;
            /** @example usr_XnbHbzBOmP */
            authorId: string;
            /** Format: date-time */
            createdAt: string;
        };
        WebhookWithSecretDto: {
            /** @example whk_rRCtlp0rB2 */
            id: string;
            /**
             * @description The office of whoever made it: it is sent events of this one and those below it.
             * @example ofc_n3qafPOLKd
             */
            officeId: string;
            /** @example https://backoffice.example.org/events */
            url: string;
            /** @description Of these types only; of all, also those to come, when the list is empty. */
            types: ("agent.created" | "agent.changed" | "agent.replaced" | "agent.succeeded-another" | "contract.created" | "contract.renewed" | "contract.suspended" | "contract.resumed" | "contract.ended" | "collection-point.opened" | "collection-point.changed" | "territory.added" | "territory.changed" | "territory.taken-back" | "complaint.added" | "complaint.taken-back" | "contribution-batch.completed" | "contribution-upload.completed" | "contribution-line.reversed" | "remittances.received" | "portfolio.assigned" | "quota.set" | "quota.amended" | "quotas.set" | "quota-plan.created" | "quota-plan.changed" | "quota-plan.submitted" | "quota-plan.returned" | "quota-plan.approved" | "quota-plan.published" | "quota-plan.closed" | "quota-plan-amendment.proposed" | "quota-plan-amendment.approved" | "quota-plan-amendment.refused" | "target.created" | "target.changed" | "target.report-added" | "early-warnings.given" | "policy.activated" | "evaluation-run.requested" | "evaluation-run.completed" | "evaluation-run.needs-attention" | "evaluation-run.retried" | "evaluation-run.cancelled" | "flag.raised" | "flag.withdrawn" | "flag.acknowledged" | "flag.dismissed" | "case.opened" | "case.joined" | "case.agent-notified" | "case.reminded" | "case.responded" | "case.response-lapsed" | "case.line-disputed" | "case.dispute-upheld" | "case.dispute-dismissed" | "case.attachment-added" | "case.proposed" | "case.approved" | "case.returned" | "case.rejected" | "case.executing" | "case.checked-in" | "case.failed" | "case.settlement-confirmed" | "case.closed" | "case.withdrawn" | "report.made" | "report.failed" | "office.created" | "office.changed" | "holiday.added" | "holiday.removed" | "population-figures.set" | "webhook.disabled")[];
            /** @enum {string} */
            state: "active" | "disabled";
            /**
             * @description `gone`: it answered 410. `failing`: nothing arrived for days.
             * @enum {string|null}
             */
            disabledReason: "by-user" | "gone" | "failing" | null;
            /** Format: date-time */
            disabledAt: string | null;
            /**
             * Format: date-time
             * @description Something has failed since, and nothing has arrived.
             */
            failingSince: string | null;
            /**
             * Format: date-time
             * @description Until then the secret before this one signs too.
             */
            previousSecretUntil: string | null;
            /** @example usr_XnbHbzBOmP */
            authorId: string;
            /** Format: date-time */
            createdAt: string;
            /**
             * @description Shown by this answer only, and null to whoever repeats the request under its Idempotency-Key. What is lost is replaced.
             * @example whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD
             */
            secret: string | null;
        };
    };
    responses: {
        /** @description It cannot be read: syntax, encoding, address or a header. */
        Malformed: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Content-Language": components["headers"]["Content-Language"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is no access token, or it is not good. */
        Unauthenticated: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Content-Language": components["headers"]["Content-Language"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Your role may not do this, or your token is not good for it. */
        Forbidden: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Content-Language": components["headers"]["Content-Language"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is no such thing, or it is outside your offices. */
        NotFound: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Content-Language": components["headers"]["Content-Language"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The state of the thing forbids it, or one with the same key exists. */
        Conflict: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Content-Language": components["headers"]["Content-Language"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description It has changed since you read it. */
        Stale: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Content-Language": components["headers"]["Content-Language"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is larger than the address takes. */
        TooLarge: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Content-Language": components["headers"]["Content-Language"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The address does not take that media type. */
        UnsupportedMediaType: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Content-Language": components["headers"]["Content-Language"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description It breaks the rules listed in `errors`. */
        Invalid: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Content-Language": components["headers"]["Content-Language"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Send the ETag you read as If-Match. */
        PreconditionRequired: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Content-Language": components["headers"]["Content-Language"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too many requests: `RateLimit` says of which limit. */
        TooManyRequests: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Content-Language": components["headers"]["Content-Language"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Something failed on our side; nothing was changed. */
        Failed: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Content-Language": components["headers"]["Content-Language"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The service or its database is not ready. */
        Unavailable: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Content-Language": components["headers"]["Content-Language"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
        WebhookId: string;
        /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
        WebhookSignature: string;
        /** @description When it was sent, in seconds since 1970: do not take what is old. */
        WebhookTimestamp: string;
    };
    requestBodies: never;
    headers: {
        /** @description Names this request in problems, logs and the audit trail. */
        "X-Request-Id": string;
        /**
         * @description Of each limit that counts the request: what is left, and the seconds until it begins anew. Absent when the request was refused before it was counted.
         * @example "reads";r=5999;t=42
         */
        RateLimit: string;
        /**
         * @description Of each limit that counts the request: how many it lets in, in a window of how many seconds. Absent when the request was refused before it was counted.
         * @example "reads";q=6000;w=60
         */
        "RateLimit-Policy": string;
        /** @description Seconds after which to try again. */
        "Retry-After": number;
        /** @description Bearer. */
        "WWW-Authenticate": string;
        /** @description Where the thing is. */
        Location: string;
        /** @description Its version, for If-Match. */
        ETag: string;
        /**
         * @description Language of what is said to people, by `Accept-Language`.
         * @example vi
         */
        "Content-Language": string;
        /** @description Present when this is the answer to an earlier request with the same Idempotency-Key. */
        "Idempotency-Replayed": "true";
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getLiveness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Liveness"];
                };
            };
            400: components["responses"]["Malformed"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    getReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Readiness"];
                };
            };
            400: components["responses"]["Malformed"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listAdministrativeUnits: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv` and `xlsx` answer with the rest of the list as one file, headings in the language of `Accept-Language`. */
                format?: "json" | "csv" | "xlsx";
                /** @description Begins CSV with a byte order mark, without which Excel does not take it for UTF-8. */
                bom?: "true" | "false";
                /** @description Only with this level. */
                level?: "province" | "district" | "commune";
                /** @description Directly under the unit of this code. */
                parentCode?: string;
                /** @description Those that exist on this day. Codes were given to other units on 1 July 2025. */
                validOn?: string;
                /** @description Part of the name, with or without marks. */
                search?: string;
            };
            header?: {
                /** @description Language of headings, where the list is taken as a file: `vi` unless `en` is wanted more. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageShape"] & {
                        items: components["schemas"]["AdministrativeUnitDto"][];
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAdministrativeUnit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdministrativeUnitDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listPredecessors: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv` and `xlsx` answer with the rest of the list as one file, headings in the language of `Accept-Language`. */
                format?: "json" | "csv" | "xlsx";
                /** @description Begins CSV with a byte order mark, without which Excel does not take it for UTF-8. */
                bom?: "true" | "false";
            };
            header?: {
                /** @description Language of headings, where the list is taken as a file: `vi` unless `en` is wanted more. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageShape"] & {
                        items: components["schemas"]["AdministrativeUnitDto"][];
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listSuccessors: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv` and `xlsx` answer with the rest of the list as one file, headings in the language of `Accept-Language`. */
                format?: "json" | "csv" | "xlsx";
                /** @description Begins CSV with a byte order mark, without which Excel does not take it for UTF-8. */
                bom?: "true" | "false";
            };
            header?: {
                /** @description Language of headings, where the list is taken as a file: `vi` unless `en` is wanted more. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageShape"] & {
                        items: components["schemas"]["AdministrativeUnitDto"][];
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listAgents: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv` and `xlsx` answer with the rest of the list as one file, headings in the language of `Accept-Language`. */
                format?: "json" | "csv" | "xlsx";
                /** @description Begins CSV with a byte order mark, without which Excel does not take it for UTF-8. */
                bom?: "true" | "false";
                /** @description Part of the name, with or without marks. */
                search?: string;
                /** @description Only with this kind. */
                kind?: "post-office" | "commune-peoples-committee" | "mass-organisation" | "company" | "health-facility" | "other";
                /** @description Of this office and those below. */
                officeId?: string;
                /** @description Only with this status. */
                status?: "active" | "suspended" | "ended" | "no-contract";
                /** @description The day for which the status is given; today unless told. */
                statusOn?: string;
                /** @description Names sort without their marks. */
                sort?: "code" | "-code" | "name" | "-name";
            };
            header?: {
                /** @description Language of headings, where the list is taken as a file: `vi` unless `en` is wanted more. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageShape"] & {
                        items: components["schemas"]["AgentDto"][];
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    createAgent: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAgentDto"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentDetailDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listCollectionPoints: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv` and `xlsx` answer with the rest of the list as one file, headings in the language of `Accept-Language`. */
                format?: "json" | "csv" | "xlsx";
                /** @description Begins CSV with a byte order mark, without which Excel does not take it for UTF-8. */
                bom?: "true" | "false";
                /** @description Those that are open on this day. */
                openOn?: string;
            };
            header?: {
                /** @description Language of headings, where the list is taken as a file: `vi` unless `en` is wanted more. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                agentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageShape"] & {
                        items: components["schemas"]["CollectionPointDto"][];
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    createCollectionPoint: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                agentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCollectionPointDto"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CollectionPointDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listComplaints: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv` and `xlsx` answer with the rest of the list as one file, headings in the language of `Accept-Language`. */
                format?: "json" | "csv" | "xlsx";
                /** @description Begins CSV with a byte order mark, without which Excel does not take it for UTF-8. */
                bom?: "true" | "false";
                /** @description The versions that were current at that instant. */
                asOf?: string;
                /** @description Those that hold now, or those that were replaced as well. */
                versions?: "current" | "all";
            };
            header?: {
                /** @description Language of headings, where the list is taken as a file: `vi` unless `en` is wanted more. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                agentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageShape"] & {
                        items: components["schemas"]["ComplaintDto"][];
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    addComplaint: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                agentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddComplaintDto"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listContracts: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv` and `xlsx` answer with the rest of the list as one file, headings in the language of `Accept-Language`. */
                format?: "json" | "csv" | "xlsx";
                /** @description Begins CSV with a byte order mark, without which Excel does not take it for UTF-8. */
                bom?: "true" | "false";
            };
            header?: {
                /** @description Language of headings, where the list is taken as a file: `vi` unless `en` is wanted more. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                agentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageShape"] & {
                        items: components["schemas"]["ContractDto"][];
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    createContract: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                agentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateContractDto"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listReportDeadlines: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv` and `xlsx` answer with the rest of the list as one file, headings in the language of `Accept-Language`. */
                format?: "json" | "csv" | "xlsx";
                /** @description Begins CSV with a byte order mark, without which Excel does not take it for UTF-8. */
                bom?: "true" | "false";
                /** @description The versions that were current at that instant. */
                asOf?: string;
                /** @description Those that hold now, or those that were replaced as well. */
                versions?: "current" | "all";
            };
            header?: {
                /** @description Language of headings, where the list is taken as a file: `vi` unless `en` is wanted more. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                agentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageShape"] & {
                        items: components["schemas"]["ReportDeadlineDto"][];
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    addReportDeadline: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                agentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddReportDeadlineDto"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportDeadlineDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listStaff: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv` and `xlsx` answer with the rest of the list as one file, headings in the language of `Accept-Language`. */
                format?: "json" | "csv" | "xlsx";
                /** @description Begins CSV with a byte order mark, without which Excel does not take it for UTF-8. */
                bom?: "true" | "false";
                /** @description Part of the name, with or without marks. */
                search?: string;
                /** @description Those who are employed on this day. */
                employedOn?: string;
            };
            header?: {
                /** @description Language of headings, where the list is taken as a file: `vi` unless `en` is wanted more. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                agentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageShape"] & {
                        items: components["schemas"]["StaffDto"][];
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    registerStaff: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                agentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterStaffDto"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listTerritories: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv` and `xlsx` answer with the rest of the list as one file, headings in the language of `Accept-Language`. */
                format?: "json" | "csv" | "xlsx";
                /** @description Begins CSV with a byte order mark, without which Excel does not take it for UTF-8. */
                bom?: "true" | "false";
                /** @description The versions that were current at that instant. */
                asOf?: string;
                /** @description Those that hold now, or those that were replaced as well. */
                versions?: "current" | "all";
            };
            header?: {
                /** @description Language of headings, where the list is taken as a file: `vi` unless `en` is wanted more. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                agentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageShape"] & {
                        items: components["schemas"]["TerritoryDto"][];
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    addTerritory: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                agentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddTerritoryDto"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TerritoryDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listTrainingCompletions: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv` and `xlsx` answer with the rest of the list as one file, headings in the language of `Accept-Language`. */
                format?: "json" | "csv" | "xlsx";
                /** @description Begins CSV with a byte order mark, without which Excel does not take it for UTF-8. */
                bom?: "true" | "false";
                /** @description The versions that were current at that instant. */
                asOf?: string;
                /** @description Those that hold now, or those that were replaced as well. */
                versions?: "current" | "all";
            };
            header?: {
                /** @description Language of headings, where the list is taken as a file: `vi` unless `en` is wanted more. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                agentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageShape"] & {
                        items: components["schemas"]["TrainingCompletionDto"][];
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    addTrainingCompletion: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                agentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddTrainingCompletionDto"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrainingCompletionDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAgent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentDetailDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    changeAgent: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that you read. */
                "If-Match": string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeAgentDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentDetailDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    getDepartureImpact: {
        parameters: {
            query?: {
                /** @description The last day of the agent: today unless told, at most 365 days ahead. */
                on?: string;
            };
            header?: never;
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartureImpactDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAgentProgress: {
        parameters: {
            query?: {
                /** @description The last day that counts; today when left out. */
                on?: string;
            };
            header?: never;
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentProgressDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listRenewalsDue: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv` and `xlsx` answer with the rest of the list as one file, headings in the language of `Accept-Language`. */
                format?: "json" | "csv" | "xlsx";
                /** @description Begins CSV with a byte order mark, without which Excel does not take it for UTF-8. */
                bom?: "true" | "false";
                /** @description Days from today. */
                within?: 30 | 60 | 90;
            };
            header?: {
                /** @description Language of headings, where the list is taken as a file: `vi` unless `en` is wanted more. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageShape"] & {
                        items: components["schemas"]["RenewalDueDto"][];
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    getScorecard: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv` and `xlsx` answer with the rest of the list as one file, headings in the language of `Accept-Language`. */
                format?: "json" | "csv" | "xlsx";
                /** @description Begins CSV with a byte order mark, without which Excel does not take it for UTF-8. */
                bom?: "true" | "false";
            };
            header?: {
                /** @description Language of headings, where the list is taken as a file: `vi` unless `en` is wanted more. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageShape"] & {
                        items: components["schemas"]["ScorecardEntryDto"][];
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listAuditEvents: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv` and `xlsx` answer with the rest of the list as one file, headings in the language of `Accept-Language`. */
                format?: "json" | "csv" | "xlsx";
                /** @description Begins CSV with a byte order mark, without which Excel does not take it for UTF-8. */
                bom?: "true" | "false";
                /** @description What it was done to. */
                subject?: string;
                /** @description Only with this action. */
                action?: string;
            };
            header?: {
                /** @description Language of headings, where the list is taken as a file: `vi` unless `en` is wanted more. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageShape"] & {
                        items: components["schemas"]["AuditEventDto"][];
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokensDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefreshTokenDto"];
            };
        };
        responses: {
            /** @description The session has ended, or there was none. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    refreshTokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefreshTokenDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokensDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    issueToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    /** @enum {string} */
                    grant_type: "client_credentials";
                    /**
                     * @description Permissions with spaces between, of those of the client; all of them without it.
                     * @example agents:read contributions:record
                     */
                    scope?: string;
                    client_id?: string;
                    /** Format: password */
                    client_secret?: string;
                } & {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineTokenDto"];
                };
            };
            /** @description The request or the scope is not good; what cannot be read at all is a plain problem. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthRefusalDto"];
                };
            };
            /** @description The client is not known, its secret is not good, or it may not call from there. */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Basic. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthRefusalDto"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAttachmentDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    downloadAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "image/jpeg": string;
                    "image/png": string;
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    getDispute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDisputeDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    dismissDispute: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that you read. */
                "If-Match": string;
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDisputeDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    upholdDispute: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that you read. */
                "If-Match": string;
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpholdDisputeDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDisputeDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    getDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDocumentWithFactsDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    downloadDocument: {
        parameters: {
            query: {
                /** @description In which form the table is wanted. */
                format: "pdf" | "docx";
            };
            header?: {
                /** @description Language of the file: `vi` unless `en` is wanted more. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listCases: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv` and `xlsx` answer with the rest of the list as one file, headings in the language of `Accept-Language`. */
                format?: "json" | "csv" | "xlsx";
                /** @description Begins CSV with a byte order mark, without which Excel does not take it for UTF-8. */
                bom?: "true" | "false";
                /** @description Only with this state. */
                state?: "open" | "agent-notified" | "responded" | "response-lapsed" | "proposed" | "returned" | "approved" | "executing" | "closed" | "rejected" | "withdrawn";
                /** @description Of its newest proposal. */
                measure?: "warning" | "improvement-plan" | "replacement" | "termination";
                /** @description Of its improvement plan. */
                verdict?: "met" | "missed";
                /** @description Of this very office. */
                officeId?: string;
                /** @description Only of this agent. */
                agentId?: string;
                /** @description `mine`: opened or proposed by you; `overdue`: something of it should have happened before today, an approval too; `escalated`: it waits to be approved and was put before your very office. */
                view?: "mine" | "overdue" | "awaiting-approval" | "escalated";
            };
            header?: {
                /** @description Language of headings, where the list is taken as a file: `vi` unless `en` is wanted more. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageShape"] & {
                        items: components["schemas"]["CaseDto"][];
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    openCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenCaseDto"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseFileDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    countCases: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseCountsDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    getCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseFileDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    approveCase: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that you read. */
                "If-Match": string;
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseFileDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    downloadCaseArchive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listAttachments: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv` and `xlsx` answer with the rest of the list as one file, headings in the language of `Accept-Language`. */
                format?: "json" | "csv" | "xlsx";
                /** @description Begins CSV with a byte order mark, without which Excel does not take it for UTF-8. */
                bom?: "true" | "false";
            };
            header?: {
                /** @description Language of headings, where the list is taken as a file: `vi` unless `en` is wanted more. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageShape"] & {
                        items: components["schemas"]["CaseAttachmentDto"][];
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    attachFile: {
        parameters: {
            query: {
                /** @description What the file is called. */
                name: string;
            };
            header?: {
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. A stream or file is the same when its bytes are, unpacked. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/pdf": string;
                "image/jpeg": string;
                "image/png": string;
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
            };
        };
        responses: {
            /** @description It was there before. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAttachmentDto"];
                };
            };
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAttachmentDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    noteCheckIn: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that you read. */
                "If-Match": string;
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteCheckInDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseFileDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listDisputes: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv` and `xlsx` answer with the rest of the list as one file, headings in the language of `Accept-Language`. */
                format?: "json" | "csv" | "xlsx";
                /** @description Begins CSV with a byte order mark, without which Excel does not take it for UTF-8. */
                bom?: "true" | "false";
            };
            header?: {
                /** @description Language of headings, where the list is taken as a file: `vi` unless `en` is wanted more. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageShape"] & {
                        items: components["schemas"]["CaseDisputeDto"][];
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    raiseDispute: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RaiseDisputeDto"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDisputeDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listDocuments: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv` and `xlsx` answer with the rest of the list as one file, headings in the language of `Accept-Language`. */
                format?: "json" | "csv" | "xlsx";
                /** @description Begins CSV with a byte order mark, without which Excel does not take it for UTF-8. */
                bom?: "true" | "false";
            };
            header?: {
                /** @description Language of headings, where the list is taken as a file: `vi` unless `en` is wanted more. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageShape"] & {
                        items: components["schemas"]["CaseDocumentDto"][];
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    draftDocument: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftDocumentDto"];
            };
        };
        responses: {
            /** @description It was there before. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDocumentDto"];
                };
            };
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDocumentDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    notifyAgent: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that you read. */
                "If-Match": string;
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseFileDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    proposeMeasure: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that you read. */
                "If-Match": string;
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseFileDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    rejectCase: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that you read. */
                "If-Match": string;
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseFileDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    recordResponse: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that you read. */
                "If-Match": string;
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RespondDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseFileDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    returnCase: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that you read. */
                "If-Match": string;
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseFileDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    confirmSettlement: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that you read. */
                "If-Match": string;
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettleDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseFileDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    withdrawCase: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that you read. */
                "If-Match": string;
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseFileDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    getCollectionPoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CollectionPointDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    changeCollectionPoint: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that you read. */
                "If-Match": string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeCollectionPointDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CollectionPointDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    getComplaint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    takeBackComplaint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    getContract: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    renewContract: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that you read. */
                "If-Match": string;
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenewContractDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    resumeContract: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that you read. */
                "If-Match": string;
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResumeContractDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listContractSpans: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv` and `xlsx` answer with the rest of the list as one file, headings in the language of `Accept-Language`. */
                format?: "json" | "csv" | "xlsx";
                /** @description Begins CSV with a byte order mark, without which Excel does not take it for UTF-8. */
                bom?: "true" | "false";
                /** @description As it was known then; every version unless told. */
                asOf?: string;
            };
            header?: {
                /** @description Language of headings, where the list is taken as a file: `vi` unless `en` is wanted more. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageShape"] & {
                        items: components["schemas"]["ContractSpanDto"][];
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    suspendContract: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that you read. */
                "If-Match": string;
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuspendContractDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    endContract: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that you read. */
                "If-Match": string;
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndContractDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listContributions: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv` and `xlsx` answer with the rest of the list as one file, headings in the language of `Accept-Language`. */
                format?: "json" | "csv" | "xlsx";
                /** @description Begins CSV with a byte order mark, without which Excel does not take it for UTF-8. */
                bom?: "true" | "false";
                /** @description Only of this agent. */
                agent?: string;
                /** @description Only of this participant. */
                participant?: string;
                /** @description Only with this source system. */
                sourceSystem?: string;
                /** @description Give the source system as well. */
                receiptNo?: string;
                /** @description Only with this state. */
                state?: "effective" | "reversed";
                /** @description First day of collection, inclusive. */
                collectedFrom?: string;
                /** @description Last day of collection, inclusive. */
                collectedTo?: string;
            };
            header?: {
                /** @description Language of headings, where the list is taken as a file: `vi` unless `en` is wanted more. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageShape"] & {
                        items: components["schemas"]["ContributionDto"][];
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    receiveContributions: {
        parameters: {
            query?: {
                /** @description Whether one bad row refuses all of them, or only itself. */
                mode?: "all-or-nothing" | "keep-good-rows";
                /** @description Says what would happen. */
                dryRun?: "true" | "false";
                /** @description Which system sends: part of the key of all that it sends. */
                sourceSystem?: string;
            };
            header?: {
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. A stream or file is the same when its bytes are, unpacked. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContributionBatchBody"];
                "application/x-ndjson": string;
                "text/csv": string;
            };
        };
        responses: {
            /** @description A dry run, or nothing was new. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContributionBatchReport"];
                };
            };
            /** @description Something new was stored. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContributionBatchReport"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    getContributionBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContributionBatchDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    openUpload: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenUploadDto"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    getUpload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    completeUpload: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteUploadDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listUploadErrors: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv` and `xlsx` answer with the rest of the list as one file, headings in the language of `Accept-Language`. */
                format?: "json" | "csv" | "xlsx";
                /** @description Begins CSV with a byte order mark, without which Excel does not take it for UTF-8. */
                bom?: "true" | "false";
                /** @description Of this part only. */
                part?: number;
            };
            header?: {
                /** @description Language of headings, where the list is taken as a file: `vi` unless `en` is wanted more. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageShape"] & {
                        items: components["schemas"]["RefusedRowDto"][];
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    receiveUploadPart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id, as other answers give it. */
                id: string;
                /** @description Which part, counted from 1. */
                partNo: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-ndjson": string;
                "text/csv": string;
            };
        };
        responses: {
            /** @description It was taken in before. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadPartReport"];
                };
            };
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadPartReport"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    getContribution: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContributionDetailDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    confirmDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which one: its code. */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentConfirmationDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listEarlyWarnings: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv` and `xlsx` answer with the rest of the list as one file, headings in the language of `Accept-Language`. */
                format?: "json" | "csv" | "xlsx";
                /** @description Begins CSV with a byte order mark, without which Excel does not take it for UTF-8. */
                bom?: "true" | "false";
                /** @description Of this very office. */
                officeId?: string;
                /** @description Only of this agent. */
                agentId?: string;
                /** @description Only with this metric. */
                metric?: "new-participants" | "collection";
                /** @description The month that showed it. */
                month?: string;
            };
            header?: {
                /** @description Language of headings, where the list is taken as a file: `vi` unless `en` is wanted more. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageShape"] & {
                        items: components["schemas"]["EarlyWarningDto"][];
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listEvaluationPolicies: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv` and `xlsx` answer with the rest of the list as one file, headings in the language of `Accept-Language`. */
                format?: "json" | "csv" | "xlsx";
                /** @description Begins CSV with a byte order mark, without which Excel does not take it for UTF-8. */
                bom?: "true" | "false";
                /** @description Only with this kind. */
                kind?: "half-year" | "annual";
                /** @description Only with this state. */
                state?: "draft" | "active" | "retired";
            };
            header?: {
                /** @description Language of headings, where the list is taken as a file: `vi` unless `en` is wanted more. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageShape"] & {
                        items: components["schemas"]["PolicySummaryDto"][];
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    draftEvaluationPolicy: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftPolicyDto"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    getEvaluationPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    changeEvaluationPolicy: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that you read. */
                "If-Match": string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePolicyDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    activateEvaluationPolicy: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that you read. */
                "If-Match": string;
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listEvaluationRuns: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv` and `xlsx` answer with the rest of the list as one file, headings in the language of `Accept-Language`. */
                format?: "json" | "csv" | "xlsx";
                /** @description Begins CSV with a byte order mark, without which Excel does not take it for UTF-8. */
                bom?: "true" | "false";
                /** @description Only with this period. */
                period?: string;
                /** @description Only with this state. */
                state?: "queued" | "preparing" | "running" | "completed" | "cancelled" | "needs-attention";
                /** @description Only of this office. */
                officeId?: string;
            };
            header?: {
                /** @description Language of headings, where the list is taken as a file: `vi` unless `en` is wanted more. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageShape"] & {
                        items: components["schemas"]["RunSummaryDto"][];
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    requestEvaluationRun: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestRunDto"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    getEvaluationRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    cancelEvaluationRun: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    compareEvaluationRun: {
        parameters: {
            query?: {
                /** @description Agents listed at most; they are counted all the same. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DifferencesDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listEvaluations: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv` and `xlsx` answer with the rest of the list as one file, headings in the language of `Accept-Language`. */
                format?: "json" | "csv" | "xlsx";
                /** @description Begins CSV with a byte order mark, without which Excel does not take it for UTF-8. */
                bom?: "true" | "false";
                /** @description Only with this grade. */
                grade?: "A" | "B" | "C" | "D";
                /** @description Only with this status. */
                status?: "rated" | "not-rated";
                /** @description Of this very office. */
                officeId?: string;
                /** @description Only agents for whom a rule recommends this. */
                flag?: "warning" | "improvement-plan" | "replacement" | "termination";
            };
            header?: {
                /** @description Language of headings, where the list is taken as a file: `vi` unless `en` is wanted more. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageShape"] & {
                        items: components["schemas"]["EvaluationSummaryDto"][];
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    watchEvaluationRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    retryEvaluationRun: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    reviseEvaluationRun: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    getEvaluation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluationDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listEvaluationLines: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv` and `xlsx` answer with the rest of the list as one file, headings in the language of `Accept-Language`. */
                format?: "json" | "csv" | "xlsx";
                /** @description Begins CSV with a byte order mark, without which Excel does not take it for UTF-8. */
                bom?: "true" | "false";
                /** @description Only with this measure. */
                measure?: "new-participants" | "retention" | "inherited-retention" | "collection" | "on-time-remittance" | "receipt-accuracy" | "trained-staff" | "complaints" | "reporting";
                /** @description Only lines that count, or only the others. */
                counted?: "true" | "false";
            };
            header?: {
                /** @description Language of headings, where the list is taken as a file: `vi` unless `en` is wanted more. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageShape"] & {
                        items: components["schemas"]["LineageEntryDto"][];
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    verifyEvaluation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listEvents: {
        parameters: {
            query?: {
                /** @description `next` of the answer before, or the id of any event: those after it are given. Without it, from the first one on. `latest` gives none, but the place from which to go on. */
                after?: string;
                /** @description Of these types only, separated by commas. */
                types?: string;
                /** @description Events at most. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventsDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listFlags: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv` and `xlsx` answer with the rest of the list as one file, headings in the language of `Accept-Language`. */
                format?: "json" | "csv" | "xlsx";
                /** @description Begins CSV with a byte order mark, without which Excel does not take it for UTF-8. */
                bom?: "true" | "false";
                /** @description Only with this state. */
                state?: "raised" | "acknowledged" | "dismissed" | "withdrawn";
                /** @description Only with this recommendation. */
                recommendation?: "warning" | "improvement-plan" | "replacement" | "termination";
                /** @description Only with this rule. */
                rule?: string;
                /** @description Only with this period. */
                period?: string;
                /** @description Of this very office. */
                officeId?: string;
                /** @description Only of this agent. */
                agentId?: string;
            };
            header?: {
                /** @description Language of headings, where the list is taken as a file: `vi` unless `en` is wanted more. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageShape"] & {
                        items: components["schemas"]["FlagDto"][];
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    getFlag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlagDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    acknowledgeFlag: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that you read. */
                "If-Match": string;
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlagDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    dismissFlag: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that you read. */
                "If-Match": string;
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DismissFlagDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlagDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listHolidays: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv` and `xlsx` answer with the rest of the list as one file, headings in the language of `Accept-Language`. */
                format?: "json" | "csv" | "xlsx";
                /** @description Begins CSV with a byte order mark, without which Excel does not take it for UTF-8. */
                bom?: "true" | "false";
                /** @description First day, inclusive. */
                from?: string;
                /** @description Last day, inclusive. */
                to?: string;
                /** @description As it was known then. */
                asOf?: string;
            };
            header?: {
                /** @description Language of headings, where the list is taken as a file: `vi` unless `en` is wanted more. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageShape"] & {
                        items: components["schemas"]["HolidayDto"][];
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    addHoliday: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddHolidayDto"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolidayDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    removeHoliday: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listImportMappings: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv` and `xlsx` answer with the rest of the list as one file, headings in the language of `Accept-Language`. */
                format?: "json" | "csv" | "xlsx";
                /** @description Begins CSV with a byte order mark, without which Excel does not take it for UTF-8. */
                bom?: "true" | "false";
                /** @description Only with this kind. */
                kind?: "contributions" | "remittances" | "quotas" | "agents" | "staff" | "training" | "complaints";
            };
            header?: {
                /** @description Language of headings, where the list is taken as a file: `vi` unless `en` is wanted more. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageShape"] & {
                        items: components["schemas"]["ImportMappingDto"][];
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    createImportMapping: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateImportMappingDto"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportMappingDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    getImportMapping: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportMappingDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    removeImportMapping: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    changeImportMapping: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that you read. */
                "If-Match": string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeImportMappingDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportMappingDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listImports: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv` and `xlsx` answer with the rest of the list as one file, headings in the language of `Accept-Language`. */
                format?: "json" | "csv" | "xlsx";
                /** @description Begins CSV with a byte order mark, without which Excel does not take it for UTF-8. */
                bom?: "true" | "false";
                /** @description Only with this kind. */
                kind?: "contributions-d05" | "contributions" | "remittances" | "quotas" | "agents" | "staff" | "training" | "complaints";
                /** @description Only with this state. */
                state?: "waiting" | "working" | "completed" | "failed" | "cancelled";
                /** @description Of this office only. */
                office?: string;
            };
            header?: {
                /** @description Language of headings, where the list is taken as a file: `vi` unless `en` is wanted more. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageShape"] & {
                        items: components["schemas"]["ImportDto"][];
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    importFile: {
        parameters: {
            query: {
                /** @description Whether one bad row refuses all of them, or only itself. */
                mode?: "all-or-nothing" | "keep-good-rows";
                /** @description Says what would happen. */
                dryRun?: "true" | "false";
                /** @description What the file holds. */
                kind: "contributions-d05" | "contributions" | "remittances" | "quotas" | "agents" | "staff" | "training" | "complaints";
                /** @description Part of the key of contributions and remittances, and needed with them; of contributions-d05 it is d05-ts unless told. */
                sourceSystem?: string;
                /** @description Whose list a D05-TS is, where its titles do not say so. */
                agentCode?: string;
                /** @description Name of saved names of columns, for tables with others. */
                mapping?: string;
            };
            header?: {
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. A stream or file is the same when its bytes are, unpacked. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-ndjson": string;
                "text/csv": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    getImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    cancelImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listImportErrors: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv` and `xlsx` answer with the rest of the list as one file, headings in the language of `Accept-Language`. */
                format?: "json" | "csv" | "xlsx";
                /** @description Begins CSV with a byte order mark, without which Excel does not take it for UTF-8. */
                bom?: "true" | "false";
            };
            header?: {
                /** @description Language of headings, where the list is taken as a file: `vi` unless `en` is wanted more. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageShape"] & {
                        items: components["schemas"]["ImportRowErrorsDto"][];
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    getImportReport: {
        parameters: {
            query?: {
                /** @description `same-file`: the file as it was sent, with a column of what is wrong. */
                format?: "json" | "same-file";
            };
            header?: {
                /** @description Language of what is wrong: `vi` unless `en` is wanted more. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReportDto"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                    "application/x-ndjson": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listMachineClients: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv` and `xlsx` answer with the rest of the list as one file, headings in the language of `Accept-Language`. */
                format?: "json" | "csv" | "xlsx";
                /** @description Begins CSV with a byte order mark, without which Excel does not take it for UTF-8. */
                bom?: "true" | "false";
                /** @description Of this very office. */
                officeId?: string;
                /** @description Of this owner. */
                ownerId?: string;
            };
            header?: {
                /** @description Language of headings, where the list is taken as a file: `vi` unless `en` is wanted more. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageShape"] & {
                        items: components["schemas"]["MachineClientDto"][];
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    createMachineClient: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateMachineClientDto"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineClientWithSecretDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    getMachineClient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineClientDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    changeMachineClient: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that you read. */
                "If-Match": string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeMachineClientDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineClientDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    rotateMachineSecret: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that you read. */
                "If-Match": string;
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RotateMachineSecretDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineClientWithSecretDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listOffices: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv` and `xlsx` answer with the rest of the list as one file, headings in the language of `Accept-Language`. */
                format?: "json" | "csv" | "xlsx";
                /** @description Begins CSV with a byte order mark, without which Excel does not take it for UTF-8. */
                bom?: "true" | "false";
                /** @description Directly under this office. */
                parentId?: string;
                /** @description Only with this level. */
                level?: "provincial" | "grassroots" | "district";
                /** @description Those that exist on this day. */
                validOn?: string;
                /** @description Part of the name, with or without marks. */
                search?: string;
            };
            header?: {
                /** @description Language of headings, where the list is taken as a file: `vi` unless `en` is wanted more. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageShape"] & {
                        items: components["schemas"]["OfficeDto"][];
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    createOffice: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateOfficeDto"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    getOffice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    changeOffice: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that you read. */
                "If-Match": string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeOfficeDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listLetterheads: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv` and `xlsx` answer with the rest of the list as one file, headings in the language of `Accept-Language`. */
                format?: "json" | "csv" | "xlsx";
                /** @description Begins CSV with a byte order mark, without which Excel does not take it for UTF-8. */
                bom?: "true" | "false";
            };
            header?: {
                /** @description Language of headings, where the list is taken as a file: `vi` unless `en` is wanted more. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageShape"] & {
                        items: components["schemas"]["LetterheadDto"][];
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    setLetterhead: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetLetterheadDto"];
            };
        };
        responses: {
            /** @description It was set before. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterheadDto"];
                };
            };
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterheadDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    getOfficeProgress: {
        parameters: {
            query?: {
                /** @description The last day that counts; today when left out. */
                on?: string;
            };
            header?: never;
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeProgressDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listPopulationFigures: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv` and `xlsx` answer with the rest of the list as one file, headings in the language of `Accept-Language`. */
                format?: "json" | "csv" | "xlsx";
                /** @description Begins CSV with a byte order mark, without which Excel does not take it for UTF-8. */
                bom?: "true" | "false";
                /** @description Only with this administrative unit code. */
                administrativeUnitCode?: string;
                /** @description Communes that stood directly under the unit of this code. */
                parentCode?: string;
                /** @description Only with this definition. */
                definition?: "working-age-labour-force" | "farmers-and-informal-workers";
                /** @description By what a plan of this day divides: of each commune there is the figure that was counted last. */
                on?: string;
            };
            header?: {
                /** @description Language of headings, where the list is taken as a file: `vi` unless `en` is wanted more. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageShape"] & {
                        items: components["schemas"]["PopulationFigureDto"][];
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    setPopulationFigures: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkPopulationFiguresDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkReport"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listPortfolioAssignments: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv` and `xlsx` answer with the rest of the list as one file, headings in the language of `Accept-Language`. */
                format?: "json" | "csv" | "xlsx";
                /** @description Begins CSV with a byte order mark, without which Excel does not take it for UTF-8. */
                bom?: "true" | "false";
                /** @description Only of this agent. */
                agent?: string;
                /** @description Only of this participant. */
                participant?: string;
                /** @description In force on this day. */
                on?: string;
            };
            header?: {
                /** @description Language of headings, where the list is taken as a file: `vi` unless `en` is wanted more. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageShape"] & {
                        items: components["schemas"]["AssignmentDto"][];
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    assignPortfolio: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignPortfolioDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    checkQueueBoard: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description You may. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    openQueueBoard: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The cookie is set. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    getQuotaPlanAmendment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanAmendmentDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listQuotaPlanAmendmentAgents: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv` and `xlsx` answer with the rest of the list as one file, headings in the language of `Accept-Language`. */
                format?: "json" | "csv" | "xlsx";
                /** @description Begins CSV with a byte order mark, without which Excel does not take it for UTF-8. */
                bom?: "true" | "false";
            };
            header?: {
                /** @description Language of headings, where the list is taken as a file: `vi` unless `en` is wanted more. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageShape"] & {
                        items: components["schemas"]["AmendmentRowDto"][];
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    approveQuotaPlanAmendment: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that you read. */
                "If-Match": string;
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanAmendmentDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    refuseQuotaPlanAmendment: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that you read. */
                "If-Match": string;
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefuseAmendmentDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanAmendmentDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listQuotaPlans: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv` and `xlsx` answer with the rest of the list as one file, headings in the language of `Accept-Language`. */
                format?: "json" | "csv" | "xlsx";
                /** @description Begins CSV with a byte order mark, without which Excel does not take it for UTF-8. */
                bom?: "true" | "false";
                /** @description Of this very office. */
                officeId?: string;
                /** @description Of this calendar year. */
                year?: number;
                /** @description Only with this metric. */
                metric?: "new-participants" | "collection";
                /** @description Only with this state. */
                state?: "draft" | "submitted" | "approved" | "published" | "closed";
            };
            header?: {
                /** @description Language of headings, where the list is taken as a file: `vi` unless `en` is wanted more. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageShape"] & {
                        items: components["schemas"]["QuotaPlanDto"][];
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    createQuotaPlan: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateQuotaPlanDto"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotaPlanDetailDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    previewQuotaPlan: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewQuotaPlanDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanPreviewDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    getQuotaPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotaPlanDetailDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    changeQuotaPlan: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that you read. */
                "If-Match": string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeQuotaPlanDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotaPlanDetailDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listQuotaPlanAgents: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv` and `xlsx` answer with the rest of the list as one file, headings in the language of `Accept-Language`. */
                format?: "json" | "csv" | "xlsx";
                /** @description Begins CSV with a byte order mark, without which Excel does not take it for UTF-8. */
                bom?: "true" | "false";
            };
            header?: {
                /** @description Language of headings, where the list is taken as a file: `vi` unless `en` is wanted more. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageShape"] & {
                        items: components["schemas"]["PlanAgentRowDto"][];
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    exportQuotaPlanAgents: {
        parameters: {
            query?: {
                /** @description In which form the table is wanted. */
                format?: "csv" | "xlsx";
                /** @description Begins CSV with a byte order mark, without which Excel does not take it for UTF-8. */
                bom?: "true" | "false";
            };
            header?: {
                /** @description Language of headings: `vi` unless `en` is wanted more. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Proposes a name for the file. */
                    "Content-Disposition"?: string;
                    /** @description Language of the headings. */
                    "Content-Language"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listQuotaPlanAmendments: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv` and `xlsx` answer with the rest of the list as one file, headings in the language of `Accept-Language`. */
                format?: "json" | "csv" | "xlsx";
                /** @description Begins CSV with a byte order mark, without which Excel does not take it for UTF-8. */
                bom?: "true" | "false";
            };
            header?: {
                /** @description Language of headings, where the list is taken as a file: `vi` unless `en` is wanted more. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageShape"] & {
                        items: components["schemas"]["PlanAmendmentDto"][];
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    proposeQuotaPlanAmendment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AmendQuotaPlanDto"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanAmendmentDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    approveQuotaPlan: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that you read. */
                "If-Match": string;
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotaPlanDetailDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    exportQuotaPlanBounds: {
        parameters: {
            query?: {
                /** @description In which form the table is wanted. */
                format?: "csv" | "xlsx";
                /** @description Begins CSV with a byte order mark, without which Excel does not take it for UTF-8. */
                bom?: "true" | "false";
            };
            header?: {
                /** @description Language of headings: `vi` unless `en` is wanted more. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    /** @description Proposes a name for the file. */
                    "Content-Disposition"?: string;
                    /** @description Language of the headings. */
                    "Content-Language"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    importQuotaPlanBounds: {
        parameters: {
            query?: {
                /** @description Whether one bad row refuses all of them, or only itself. */
                mode?: "all-or-nothing" | "keep-good-rows";
                /** @description Says what would happen. */
                dryRun?: "true" | "false";
            };
            header: {
                /** @description The ETag that you read. */
                "If-Match": string;
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. A stream or file is the same when its bytes are, unpacked. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoundsImportReport"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    closeQuotaPlan: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that you read. */
                "If-Match": string;
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotaPlanDetailDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    compareQuotaPlanAgents: {
        parameters: {
            query: {
                /** @description Rows a page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv` and `xlsx` answer with the rest of the list as one file, headings in the language of `Accept-Language`. */
                format?: "json" | "csv" | "xlsx";
                /** @description Begins CSV with a byte order mark, without which Excel does not take it for UTF-8. */
                bom?: "true" | "false";
                /** @description The other plan, of the same office, year and metric. */
                with: string;
                /** @description Leaves out what comes to the same in both. */
                changedOnly?: "true" | "false";
            };
            header?: {
                /** @description Language of headings, where the list is taken as a file: `vi` unless `en` is wanted more. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageShape"] & {
                        items: components["schemas"]["ComparedAgentDto"][];
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    compareQuotaPlanOffices: {
        parameters: {
            query: {
                /** @description Rows a page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv` and `xlsx` answer with the rest of the list as one file, headings in the language of `Accept-Language`. */
                format?: "json" | "csv" | "xlsx";
                /** @description Begins CSV with a byte order mark, without which Excel does not take it for UTF-8. */
                bom?: "true" | "false";
                /** @description The other plan, of the same office, year and metric. */
                with: string;
                /** @description Leaves out what comes to the same in both. */
                changedOnly?: "true" | "false";
            };
            header?: {
                /** @description Language of headings, where the list is taken as a file: `vi` unless `en` is wanted more. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageShape"] & {
                        items: components["schemas"]["ComparedOfficeDto"][];
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listQuotaPlanOffices: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv` and `xlsx` answer with the rest of the list as one file, headings in the language of `Accept-Language`. */
                format?: "json" | "csv" | "xlsx";
                /** @description Begins CSV with a byte order mark, without which Excel does not take it for UTF-8. */
                bom?: "true" | "false";
            };
            header?: {
                /** @description Language of headings, where the list is taken as a file: `vi` unless `en` is wanted more. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageShape"] & {
                        items: components["schemas"]["PlanOfficeRowDto"][];
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    publishQuotaPlan: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that you read. */
                "If-Match": string;
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotaPlanDetailDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    returnQuotaPlan: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that you read. */
                "If-Match": string;
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnQuotaPlanDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotaPlanDetailDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    submitQuotaPlan: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that you read. */
                "If-Match": string;
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotaPlanDetailDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listQuotas: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv` and `xlsx` answer with the rest of the list as one file, headings in the language of `Accept-Language`. */
                format?: "json" | "csv" | "xlsx";
                /** @description Begins CSV with a byte order mark, without which Excel does not take it for UTF-8. */
                bom?: "true" | "false";
                /** @description Only of this agent. */
                agent?: string;
                /** @description That office and those below it. */
                office?: string;
                /** @description Of this calendar year. */
                year?: number;
                /** @description Only with this metric. */
                metric?: "new-participants" | "collection";
            };
            header?: {
                /** @description Language of headings, where the list is taken as a file: `vi` unless `en` is wanted more. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageShape"] & {
                        items: components["schemas"]["QuotaDto"][];
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    setQuota: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetQuotaDto"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotaDetailDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    setQuotas: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkQuotasDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkReport"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    getQuota: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotaDetailDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    amendQuota: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that you read. */
                "If-Match": string;
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AmendQuotaDto"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotaDetailDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listNewestRanking: {
        parameters: {
            query: {
                /** @description Rows a page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv` and `xlsx` answer with the rest of the list as one file, headings in the language of `Accept-Language`. */
                format?: "json" | "csv" | "xlsx";
                /** @description Begins CSV with a byte order mark, without which Excel does not take it for UTF-8. */
                bom?: "true" | "false";
                /** @description Only with this grade. */
                grade?: "A" | "B" | "C" | "D";
                /** @description Only with this status. */
                status?: "rated" | "not-rated";
                /** @description Of this very office. */
                officeId?: string;
                /** @description Only agents for whom a rule recommends this. */
                flag?: "warning" | "improvement-plan" | "replacement" | "termination";
                /** @description Of the period. */
                kind: "half-year" | "annual";
            };
            header?: {
                /** @description Language of headings, where the list is taken as a file: `vi` unless `en` is wanted more. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageShape"] & {
                        items: components["schemas"]["EvaluationSummaryDto"][];
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listRemittances: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv` and `xlsx` answer with the rest of the list as one file, headings in the language of `Accept-Language`. */
                format?: "json" | "csv" | "xlsx";
                /** @description Begins CSV with a byte order mark, without which Excel does not take it for UTF-8. */
                bom?: "true" | "false";
                /** @description Only of this agent. */
                agent?: string;
                /** @description Only with this source system. */
                sourceSystem?: string;
                /** @description Only with this reference. */
                reference?: string;
                /** @description First day, inclusive. */
                remittedFrom?: string;
                /** @description Last day, inclusive. */
                remittedTo?: string;
            };
            header?: {
                /** @description Language of headings, where the list is taken as a file: `vi` unless `en` is wanted more. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageShape"] & {
                        items: components["schemas"]["RemittanceDto"][];
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    recordRemittance: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordRemittanceDto"];
            };
        };
        responses: {
            /** @description It is stored already. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RemittanceDetailDto"];
                };
            };
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RemittanceDetailDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    receiveRemittances: {
        parameters: {
            query?: {
                /** @description Whether one bad row refuses all of them, or only itself. */
                mode?: "all-or-nothing" | "keep-good-rows";
                /** @description Says what would happen. */
                dryRun?: "true" | "false";
                /** @description Which system sends: part of the key of all that it sends. */
                sourceSystem?: string;
            };
            header?: {
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. A stream or file is the same when its bytes are, unpacked. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BatchBody"];
                "application/x-ndjson": string;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkReport"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    getRemittance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RemittanceDetailDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    getReportDeadline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportDeadlineDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    takeBackReportDeadline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    submitReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitReportDto"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportDeadlineDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listReportOrders: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv` and `xlsx` answer with the rest of the list as one file, headings in the language of `Accept-Language`. */
                format?: "json" | "csv" | "xlsx";
                /** @description Begins CSV with a byte order mark, without which Excel does not take it for UTF-8. */
                bom?: "true" | "false";
                /** @description Only with this report. */
                report?: "agents" | "quotas" | "early-warnings" | "target-standings" | "remittances" | "rankings" | "flags" | "cases";
                /** @description Of this very office. */
                officeId?: string;
            };
            header?: {
                /** @description Language of headings, where the list is taken as a file: `vi` unless `en` is wanted more. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageShape"] & {
                        items: components["schemas"]["ReportOrderDto"][];
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    createReportOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateReportOrderDto"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportOrderDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    getReportOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportOrderDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    removeReportOrder: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that you read. */
                "If-Match": string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is removed. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    changeReportOrder: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that you read. */
                "If-Match": string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeReportOrderDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportOrderDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    requestReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listReports: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv` and `xlsx` answer with the rest of the list as one file, headings in the language of `Accept-Language`. */
                format?: "json" | "csv" | "xlsx";
                /** @description Begins CSV with a byte order mark, without which Excel does not take it for UTF-8. */
                bom?: "true" | "false";
                /** @description Of this order only. */
                orderId?: string;
                /** @description Only with this report. */
                report?: "agents" | "quotas" | "early-warnings" | "target-standings" | "remittances" | "rankings" | "flags" | "cases";
                /** @description Only with this state. */
                state?: "queued" | "making" | "done" | "failed" | "expired";
                /** @description Of this very office. */
                officeId?: string;
            };
            header?: {
                /** @description Language of headings, where the list is taken as a file: `vi` unless `en` is wanted more. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageShape"] & {
                        items: components["schemas"]["ReportDto"][];
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    getReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    downloadReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listSchedules: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv` and `xlsx` answer with the rest of the list as one file, headings in the language of `Accept-Language`. */
                format?: "json" | "csv" | "xlsx";
                /** @description Begins CSV with a byte order mark, without which Excel does not take it for UTF-8. */
                bom?: "true" | "false";
            };
            header?: {
                /** @description Language of headings, where the list is taken as a file: `vi` unless `en` is wanted more. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageShape"] & {
                        items: components["schemas"]["ScheduleDto"][];
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    getSchedule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which one: its code. */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduleDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    changeSchedule: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that you read. */
                "If-Match": string;
            };
            path: {
                /** @description Which one: its code. */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeScheduleDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduleDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    getStaff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    changeStaff: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that you read. */
                "If-Match": string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeStaffDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    endEmployment: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that you read. */
                "If-Match": string;
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeaveStaffDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    employStaff: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that you read. */
                "If-Match": string;
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmployStaffDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listTargets: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv` and `xlsx` answer with the rest of the list as one file, headings in the language of `Accept-Language`. */
                format?: "json" | "csv" | "xlsx";
                /** @description Begins CSV with a byte order mark, without which Excel does not take it for UTF-8. */
                bom?: "true" | "false";
                /** @description Of this very office. */
                officeId?: string;
                /** @description Of this calendar year. */
                year?: number;
                /** @description Only with this measure. */
                measure?: "participation" | "pension-coverage";
                /** @description Only with this definition. */
                definition?: "working-age-labour-force" | "farmers-and-informal-workers" | "past-retirement-age";
            };
            header?: {
                /** @description Language of headings, where the list is taken as a file: `vi` unless `en` is wanted more. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageShape"] & {
                        items: components["schemas"]["TargetDto"][];
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    createTarget: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateTargetDto"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TargetDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listTargetStandings: {
        parameters: {
            query: {
                /** @description Rows a page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv` and `xlsx` answer with the rest of the list as one file, headings in the language of `Accept-Language`. */
                format?: "json" | "csv" | "xlsx";
                /** @description Begins CSV with a byte order mark, without which Excel does not take it for UTF-8. */
                bom?: "true" | "false";
                /** @description Of this calendar year. */
                year: number;
                /** @description Of whom the rates are: those of other people are not ranked among them. */
                definition: "working-age-labour-force" | "farmers-and-informal-workers" | "past-retirement-age";
                /** @description As it stood at the end of this day; today, or the last day of the year when that is over. */
                on?: string;
            };
            header?: {
                /** @description Language of headings, where the list is taken as a file: `vi` unless `en` is wanted more. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageShape"] & {
                        items: components["schemas"]["StandingDto"][];
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    getTarget: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TargetDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    changeTarget: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that you read. */
                "If-Match": string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeTargetDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TargetDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    getTargetProgress: {
        parameters: {
            query?: {
                /** @description As it stood at the end of this day; today, or the last day of the year when that is over. */
                on?: string;
            };
            header?: never;
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TargetProgressDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listTargetReports: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv` and `xlsx` answer with the rest of the list as one file, headings in the language of `Accept-Language`. */
                format?: "json" | "csv" | "xlsx";
                /** @description Begins CSV with a byte order mark, without which Excel does not take it for UTF-8. */
                bom?: "true" | "false";
            };
            header?: {
                /** @description Language of headings, where the list is taken as a file: `vi` unless `en` is wanted more. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageShape"] & {
                        items: components["schemas"]["TargetReportDto"][];
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    addTargetReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddTargetReportDto"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TargetReportDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    getTerritory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TerritoryDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    takeBackTerritory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    endTerritory: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndTerritoryDto"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TerritoryDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    getTrainingCompletion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrainingCompletionDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    takeBackTrainingCompletion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listUsers: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv` and `xlsx` answer with the rest of the list as one file, headings in the language of `Accept-Language`. */
                format?: "json" | "csv" | "xlsx";
                /** @description Begins CSV with a byte order mark, without which Excel does not take it for UTF-8. */
                bom?: "true" | "false";
                /** @description Of this very office. */
                officeId?: string;
                /** @description Only with this role. */
                role?: "administrator" | "planner" | "supervisor" | "approver" | "auditor" | "integration";
            };
            header?: {
                /** @description Language of headings, where the list is taken as a file: `vi` unless `en` is wanted more. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageShape"] & {
                        items: components["schemas"]["UserDto"][];
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    createUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateUserDto"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    getUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    changeUser: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that you read. */
                "If-Match": string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeUserDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    getWebhookDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryLogDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listWebhooks: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv` and `xlsx` answer with the rest of the list as one file, headings in the language of `Accept-Language`. */
                format?: "json" | "csv" | "xlsx";
                /** @description Begins CSV with a byte order mark, without which Excel does not take it for UTF-8. */
                bom?: "true" | "false";
                /** @description Only with this state. */
                state?: "active" | "disabled";
            };
            header?: {
                /** @description Language of headings, where the list is taken as a file: `vi` unless `en` is wanted more. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageShape"] & {
                        items: components["schemas"]["WebhookDto"][];
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    createWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateWebhookDto"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookWithSecretDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    getWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    removeWebhook: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that you read. */
                "If-Match": string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is removed. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    changeWebhook: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that you read. */
                "If-Match": string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeWebhookDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    listWebhookDeliveries: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv` and `xlsx` answer with the rest of the list as one file, headings in the language of `Accept-Language`. */
                format?: "json" | "csv" | "xlsx";
                /** @description Begins CSV with a byte order mark, without which Excel does not take it for UTF-8. */
                bom?: "true" | "false";
                /** @description Only with this state. */
                state?: "pending" | "delivered" | "failed";
            };
            header?: {
                /** @description Language of headings, where the list is taken as a file: `vi` unless `en` is wanted more. */
                "Accept-Language"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageShape"] & {
                        items: components["schemas"]["DeliveryDto"][];
                    };
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    pingWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    replayWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplayDto"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayedDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    rotateWebhookSecret: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that you read. */
                "If-Match": string;
                /** @description Of your choice, new for each request: a repetition with the same key is answered, not done, again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id, as other answers give it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RotateWebhookSecretDto"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookWithSecretDto"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failed"];
            503: components["responses"]["Unavailable"];
        };
    };
    "agent.changed": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "agent.changed";
                    data?: {
                        agentId: string;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "agent.created": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "agent.created";
                    data?: {
                        agentId: string;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "agent.replaced": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "agent.replaced";
                    data?: {
                        agentId: string;
                        caseId: string;
                        /** Format: date */
                        effectiveOn: string;
                        /**
                         * Format: int64
                         * @description Participants who were handed over.
                         */
                        participants: number;
                        successorId: string;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "agent.succeeded-another": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "agent.succeeded-another";
                    data?: {
                        agentId: string;
                        caseId: string;
                        /** Format: date */
                        effectiveOn: string;
                        /**
                         * Format: int64
                         * @description Participants who were handed over.
                         */
                        participants: number;
                        fromAgentId: string;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "case.agent-notified": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "case.agent-notified";
                    data?: {
                        caseId: string;
                        agentId: string;
                        /** Format: date */
                        responseDueOn: string;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "case.approved": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "case.approved";
                    data?: {
                        caseId: string;
                        agentId: string;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "case.attachment-added": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "case.attachment-added";
                    data?: {
                        caseId: string;
                        agentId: string;
                        attachmentId: string;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "case.checked-in": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "case.checked-in";
                    data?: {
                        caseId: string;
                        agentId: string;
                        /** Format: date */
                        heldOn: string;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "case.closed": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "case.closed";
                    data?: {
                        caseId: string;
                        agentId: string;
                        /** @description Of an improvement plan. */
                        verdict?: string;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "case.dispute-dismissed": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "case.dispute-dismissed";
                    data?: {
                        caseId: string;
                        agentId: string;
                        disputeId: string;
                        lineId: string;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "case.dispute-upheld": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "case.dispute-upheld";
                    data?: {
                        caseId: string;
                        agentId: string;
                        disputeId: string;
                        lineId: string;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "case.executing": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "case.executing";
                    data?: {
                        caseId: string;
                        agentId: string;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "case.failed": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "case.failed";
                    data?: {
                        caseId: string;
                        agentId: string;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "case.joined": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "case.joined";
                    data?: {
                        caseId: string;
                        agentId: string;
                        /** Format: int64 */
                        flags: number;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "case.line-disputed": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "case.line-disputed";
                    data?: {
                        caseId: string;
                        agentId: string;
                        disputeId: string;
                        lineId: string;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "case.opened": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "case.opened";
                    data?: {
                        caseId: string;
                        agentId: string;
                        /**
                         * Format: int64
                         * @description Flags that are its grounds.
                         */
                        flags?: number;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "case.proposed": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "case.proposed";
                    data?: {
                        caseId: string;
                        agentId: string;
                        measure: string;
                        /** Format: date */
                        effectiveOn: string;
                        successorId?: string;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "case.rejected": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "case.rejected";
                    data?: {
                        caseId: string;
                        agentId: string;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "case.reminded": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "case.reminded";
                    data?: {
                        caseId: string;
                        agentId: string;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "case.responded": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "case.responded";
                    data?: {
                        caseId: string;
                        agentId: string;
                        /** Format: date */
                        receivedOn: string;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "case.response-lapsed": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "case.response-lapsed";
                    data?: {
                        caseId: string;
                        agentId: string;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "case.returned": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "case.returned";
                    data?: {
                        caseId: string;
                        agentId: string;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "case.settlement-confirmed": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "case.settlement-confirmed";
                    data?: {
                        caseId: string;
                        agentId: string;
                        item: string;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "case.withdrawn": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "case.withdrawn";
                    data?: {
                        caseId: string;
                        agentId: string;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "collection-point.changed": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "collection-point.changed";
                    data?: {
                        collectionPointId: string;
                        agentId: string;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "collection-point.opened": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "collection-point.opened";
                    data?: {
                        collectionPointId: string;
                        agentId: string;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "complaint.added": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "complaint.added";
                    data?: {
                        complaintId: string;
                        agentId: string;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "complaint.taken-back": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "complaint.taken-back";
                    data?: {
                        complaintId: string;
                        agentId: string;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "contract.created": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "contract.created";
                    data?: {
                        contractId: string;
                        agentId: string;
                        /** Format: date */
                        startsOn: string;
                        /** Format: date */
                        endsOn?: string;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "contract.ended": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "contract.ended";
                    data?: {
                        contractId: string;
                        agentId: string;
                        /** Format: date */
                        endedOn: string;
                        reasonClass: string;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "contract.renewed": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "contract.renewed";
                    data?: {
                        contractId: string;
                        agentId: string;
                        /** Format: date */
                        endsOn: string;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "contract.resumed": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "contract.resumed";
                    data?: {
                        contractId: string;
                        agentId: string;
                        /** Format: date */
                        resumedOn: string;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "contract.suspended": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "contract.suspended";
                    data?: {
                        contractId: string;
                        agentId: string;
                        /** Format: date */
                        startsOn: string;
                        /** Format: date */
                        endsOn?: string;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "contribution-batch.completed": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "contribution-batch.completed";
                    data?: {
                        batchId: string;
                        sourceSystem: string;
                        /**
                         * Format: int64
                         * @description Rows that were sent.
                         */
                        received: number;
                        /**
                         * Format: int64
                         * @description Rows that were stored.
                         */
                        accepted: number;
                        /** Format: int64 */
                        duplicates: number;
                        /** Format: int64 */
                        rejected: number;
                        /**
                         * Format: int64
                         * @description Lines that were reversed.
                         */
                        reversed: number;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "contribution-line.reversed": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "contribution-line.reversed";
                    data?: {
                        lineId: string;
                        /** Format: date */
                        reversedOn: string;
                        reason: string;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "contribution-upload.completed": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "contribution-upload.completed";
                    data?: {
                        uploadId: string;
                        /** Format: int64 */
                        parts: number;
                        /**
                         * Format: int64
                         * @description Rows that were sent.
                         */
                        received: number;
                        /**
                         * Format: int64
                         * @description Rows that were stored.
                         */
                        accepted: number;
                        /** Format: int64 */
                        duplicates: number;
                        /** Format: int64 */
                        rejected: number;
                        /** Format: int64 */
                        reversed: number;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "early-warnings.given": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "early-warnings.given";
                    data?: {
                        warnedOfficeId: string;
                        /** Format: date */
                        asOf: string;
                        /** Format: int64 */
                        warnings: number;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "evaluation-run.cancelled": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "evaluation-run.cancelled";
                    data?: {
                        runId: string;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "evaluation-run.completed": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "evaluation-run.completed";
                    data?: {
                        runId: string;
                        period: string;
                        /**
                         * Format: int64
                         * @description Flags that it raised or took over.
                         */
                        raised: number;
                        /**
                         * Format: int64
                         * @description Flags that it withdrew.
                         */
                        withdrawn: number;
                        inputDigest: string;
                        verdictDigest: string;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "evaluation-run.needs-attention": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "evaluation-run.needs-attention";
                    data?: {
                        runId: string;
                        period: string;
                        code: string;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "evaluation-run.requested": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "evaluation-run.requested";
                    data?: {
                        runId: string;
                        period: string;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "evaluation-run.retried": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "evaluation-run.retried";
                    data?: {
                        runId: string;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "flag.acknowledged": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "flag.acknowledged";
                    data?: {
                        flagId: string;
                        agentId: string;
                        period: string;
                        rule: string;
                        recommendation: string;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "flag.dismissed": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "flag.dismissed";
                    data?: {
                        flagId: string;
                        agentId: string;
                        period: string;
                        rule: string;
                        recommendation: string;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "flag.raised": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "flag.raised";
                    data?: {
                        flagId: string;
                        agentId: string;
                        period: string;
                        rule: string;
                        recommendation: string;
                        runId: string;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "flag.withdrawn": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "flag.withdrawn";
                    data?: {
                        flagId: string;
                        agentId: string;
                        period: string;
                        rule: string;
                        recommendation: string;
                        runId: string;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "holiday.added": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "holiday.added";
                    data?: {
                        holidayId: string;
                        /** Format: date */
                        day: string;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "holiday.removed": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "holiday.removed";
                    data?: {
                        holidayId: string;
                        /** Format: date */
                        day: string;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "office.changed": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "office.changed";
                    data?: {
                        ownOfficeId: string;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "office.created": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "office.created";
                    data?: {
                        ownOfficeId: string;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "policy.activated": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "policy.activated";
                    data?: {
                        policyId: string;
                        code: string;
                        /** Format: int64 */
                        versionNo: number;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "population-figures.set": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "population-figures.set";
                    data?: {
                        settingOfficeId: string;
                        /** Format: int64 */
                        received: number;
                        /** Format: int64 */
                        accepted: number;
                        /** Format: int64 */
                        rejected: number;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "portfolio.assigned": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "portfolio.assigned";
                    data?: {
                        agentId: string;
                        fromAgentId?: string;
                        /** Format: date */
                        startsOn: string;
                        /**
                         * Format: int64
                         * @description Participants who were handed over.
                         */
                        assigned: number;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "quota-plan-amendment.approved": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "quota-plan-amendment.approved";
                    data?: {
                        quotaPlanAmendmentId: string;
                        quotaPlanId: string;
                        /** Format: int64 */
                        effectiveMonth: number;
                        /**
                         * Format: int64
                         * @description Quotas that it is of.
                         */
                        quotas: number;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "quota-plan-amendment.proposed": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "quota-plan-amendment.proposed";
                    data?: {
                        quotaPlanAmendmentId: string;
                        quotaPlanId: string;
                        /** Format: int64 */
                        effectiveMonth: number;
                        /**
                         * Format: int64
                         * @description Quotas that it is of.
                         */
                        quotas: number;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "quota-plan-amendment.refused": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "quota-plan-amendment.refused";
                    data?: {
                        quotaPlanAmendmentId: string;
                        quotaPlanId: string;
                        /** Format: int64 */
                        effectiveMonth: number;
                        /**
                         * Format: int64
                         * @description Quotas that it is of.
                         */
                        quotas: number;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "quota-plan.approved": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "quota-plan.approved";
                    data?: {
                        quotaPlanId: string;
                        /** Format: int64 */
                        year: number;
                        metric: string;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "quota-plan.changed": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "quota-plan.changed";
                    data?: {
                        quotaPlanId: string;
                        /** Format: int64 */
                        year: number;
                        metric: string;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "quota-plan.closed": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "quota-plan.closed";
                    data?: {
                        quotaPlanId: string;
                        /** Format: int64 */
                        year: number;
                        metric: string;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "quota-plan.created": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "quota-plan.created";
                    data?: {
                        quotaPlanId: string;
                        /** Format: int64 */
                        year: number;
                        metric: string;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "quota-plan.published": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "quota-plan.published";
                    data?: {
                        quotaPlanId: string;
                        /** Format: int64 */
                        year: number;
                        metric: string;
                        /**
                         * Format: int64
                         * @description Quotas that it became.
                         */
                        quotas: number;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "quota-plan.returned": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "quota-plan.returned";
                    data?: {
                        quotaPlanId: string;
                        /** Format: int64 */
                        year: number;
                        metric: string;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "quota-plan.submitted": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "quota-plan.submitted";
                    data?: {
                        quotaPlanId: string;
                        /** Format: int64 */
                        year: number;
                        metric: string;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "quota.amended": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "quota.amended";
                    data?: {
                        quotaId: string;
                        /** Format: int64 */
                        effectiveMonth: number;
                        /**
                         * Format: int64
                         * @description People or VND.
                         */
                        yearlyAmount: number;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "quota.set": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "quota.set";
                    data?: {
                        quotaId: string;
                        /** Format: int64 */
                        year: number;
                        metric: string;
                        /**
                         * Format: int64
                         * @description People or VND.
                         */
                        yearlyAmount: number;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "quotas.set": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "quotas.set";
                    data?: {
                        settingOfficeId: string;
                        /**
                         * Format: int64
                         * @description Rows that were sent.
                         */
                        received: number;
                        /**
                         * Format: int64
                         * @description Rows that were stored.
                         */
                        accepted: number;
                        /** Format: int64 */
                        duplicates: number;
                        /** Format: int64 */
                        rejected: number;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "remittances.received": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "remittances.received";
                    data?: {
                        receivingOfficeId: string;
                        sourceSystem: string;
                        /**
                         * Format: int64
                         * @description Rows that were sent.
                         */
                        received: number;
                        /**
                         * Format: int64
                         * @description Rows that were stored.
                         */
                        accepted: number;
                        /** Format: int64 */
                        duplicates: number;
                        /** Format: int64 */
                        rejected: number;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "report.failed": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "report.failed";
                    data?: {
                        reportId: string;
                        reportOrderId: string;
                        /** @description The list that it is of. */
                        report: string;
                        /** @description The instant that it is of, RFC 3339. */
                        dueAt: string;
                        code: string;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "report.made": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "report.made";
                    data?: {
                        reportId: string;
                        reportOrderId: string;
                        /** @description The list that it is of. */
                        report: string;
                        /** @description The instant that it is of, RFC 3339. */
                        dueAt: string;
                        /**
                         * Format: int64
                         * @description Without the heading.
                         */
                        rows: number;
                        /** Format: int64 */
                        bytes: number;
                        sha256: string;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "target.changed": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "target.changed";
                    data?: {
                        targetId: string;
                        /** Format: int64 */
                        year: number;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "target.created": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "target.created";
                    data?: {
                        targetId: string;
                        /** Format: int64 */
                        year: number;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "target.report-added": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "target.report-added";
                    data?: {
                        targetId: string;
                        /** Format: int64 */
                        year: number;
                        /** Format: date */
                        reportedOn: string;
                        /** Format: int64 */
                        people: number;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "territory.added": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "territory.added";
                    data?: {
                        territoryId: string;
                        agentId: string;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "territory.changed": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "territory.changed";
                    data?: {
                        territoryId: string;
                        agentId: string;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "territory.taken-back": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "territory.taken-back";
                    data?: {
                        territoryId: string;
                        agentId: string;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "webhook.disabled": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "webhook.disabled";
                    data?: {
                        webhookId: string;
                        /** @description `by-user`, `gone` or `failing`. */
                        reason: string;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "webhook.ping": {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever this event is sent to this webhook: what you have, you need not take again. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description When it was sent, in seconds since 1970: do not take what is old. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Signatures as Standard Webhooks describes them: one of them must be good. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"] & {
                    /** @enum {string} */
                    type?: "webhook.ping";
                    data?: {
                        webhookId: string;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing is to be sent here any more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later, after `Retry-After` if there is one. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
