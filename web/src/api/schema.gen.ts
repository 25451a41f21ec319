/** Generated from docs/api/openapi.json by scripts/check-generated.ts --write. */
export interface paths {
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            signedIn: true;
                            actor: {
                                accountId: string;
                                displayName: string;
                                role: string;
                                unitId: string;
                                unitName: string;
                                region: string;
                            };
                            abilities: string[];
                            csrfToken: string;
                            /** @enum {string} */
                            locale: "zh-CN" | "en";
                        } | {
                            /** @enum {boolean} */
                            signedIn: false;
                            sampleSignIns: {
                                login: string;
                                role: string;
                                unitName: string;
                            }[];
                            samplePassword: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        login: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            signedIn: true;
                            actor: {
                                accountId: string;
                                displayName: string;
                                role: string;
                                unitId: string;
                                unitName: string;
                                region: string;
                            };
                            abilities: string[];
                            csrfToken: string;
                            /** @enum {string} */
                            locale: "zh-CN" | "en";
                        };
                    };
                };
            };
        };
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/locale": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        locale: "zh-CN" | "en";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            locale: "zh-CN" | "en";
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            today: {
                                /** Format: date */
                                date: string;
                                dayKind: string;
                                workingHoursLeft: number | null;
                                calendarReaches: boolean;
                            };
                            coverage: {
                                registered: number;
                                seen: number;
                                /** Format: date */
                                from: string;
                                /** Format: date */
                                to: string;
                            };
                            counts: {
                                inbox: number;
                                dueThisWeek: number;
                                overdue: number;
                                unnumbered: number;
                                inReview: number;
                                returned: number;
                                numbered: number;
                                strays: number;
                            };
                            month: {
                                /** Format: date */
                                from: string;
                                /** Format: date */
                                to: string;
                                hours: number;
                                yuan: number;
                                requests: number;
                                units: number;
                                issuers: number;
                            };
                            hoursBySender: {
                                key: string;
                                label: string;
                                hours: number;
                                yuan: number;
                                requests: number;
                            }[];
                            hoursByLevel: {
                                key: string;
                                label: string;
                                hours: number;
                                yuan: number;
                                requests: number;
                            }[];
                            ownBurden: {
                                minutesPerUser: number;
                                actions: number;
                                users: number;
                                minutesPerAction: number;
                                budgetMinutes: number;
                                /** Format: date */
                                from: string;
                                /** Format: date */
                                to: string;
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/checking-kit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            region: string;
                            now: string;
                            calendar: unknown;
                            costs: unknown;
                            book: unknown;
                            townships: unknown[];
                            issuer: {
                                unitId: string;
                                name: string;
                                level: string;
                                kind: string;
                            } | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/year-account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    unitId?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            account: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        text: string;
                        /** @default null */
                        title?: string | null;
                        /** @default null */
                        kind?: ("document" | "meeting" | "inspection" | "assessment" | "report" | "training" | "survey" | "recommend" | "announce" | "duty" | "issue" | "relay" | "mixed" | "none") | null;
                        /**
                         * @default red-head
                         * @enum {string}
                         */
                        channel?: "red-head" | "memo" | "white-head" | "telegram" | "chat" | "phone" | "system" | "meeting";
                        /**
                         * @default {
                         *       "declared": false,
                         *       "basis": null
                         *     }
                         */
                        emergency?: {
                            declared: boolean;
                            basis: string | null;
                        };
                        targetUnitIds: string[];
                        /** @default [] */
                        statements?: {
                            rule: string;
                            fix: string;
                            words: string;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            reading: unknown;
                            price: unknown;
                            review: unknown;
                            alternatives: unknown[];
                            around: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    state?: string;
                    q?: string;
                    case?: string;
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                title: string;
                                kind: string;
                                issuerName: string;
                                issuerLevel: string | null;
                                state: string;
                                lane: string | null;
                                number: string | null;
                                hours: number;
                                /** Format: date-time */
                                receivedAt: string;
                                targets: number;
                                origin: string;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: {
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        text: string;
                        /** @default null */
                        title?: string | null;
                        /** @default null */
                        kind?: ("document" | "meeting" | "inspection" | "assessment" | "report" | "training" | "survey" | "recommend" | "announce" | "duty" | "issue" | "relay" | "mixed" | "none") | null;
                        /**
                         * @default red-head
                         * @enum {string}
                         */
                        channel?: "red-head" | "memo" | "white-head" | "telegram" | "chat" | "phone" | "system" | "meeting";
                        /**
                         * @default {
                         *       "declared": false,
                         *       "basis": null
                         *     }
                         */
                        emergency?: {
                            declared: boolean;
                            basis: string | null;
                        };
                        targetUnitIds: string[];
                        /** @default [] */
                        statements?: {
                            rule: string;
                            fix: string;
                            words: string;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            state: "numbered" | "in-review";
                            lane: string;
                            number: string | null;
                            expiresOn: string | null;
                            personHours: number;
                            yuan: number;
                            deliveries: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            title: string;
                            kind: string;
                            issuerName: string;
                            issuerLevel: string | null;
                            docNo: string | null;
                            issuedOn: string | null;
                            channel: string;
                            body: string;
                            /** Format: date-time */
                            receivedAt: string;
                            state: string;
                            origin: string;
                            emergency: boolean;
                            emergencyBasis: string | null;
                            hours: number;
                            yuan: number;
                            price: unknown;
                            reading: unknown;
                            caseCode: string | null;
                            version: number;
                            number: {
                                number: string;
                                /** Format: date */
                                expiresOn: string;
                                retired: boolean;
                            } | null;
                            review: {
                                /** Format: uuid */
                                id: string;
                                lane: string;
                                laneReasons: unknown;
                                findings: unknown;
                                unknown: unknown;
                                ruleVersions: unknown;
                                parameterVersion: string;
                                outcome: string;
                                reason: string | null;
                                decidedAt: string | null;
                                dueAt: string | null;
                                statements: {
                                    rule: string;
                                    fix: string;
                                    words: string;
                                }[];
                            } | null;
                            deliveries: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                unitId: string;
                                unitName: string;
                                state: string;
                                hours: number;
                                note: string;
                                /** Format: date-time */
                                arrivedAt: string;
                                /** Format: date-time */
                                changedAt: string;
                            }[];
                            tasks: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                deliveryId: string;
                                what: string;
                                kind: string;
                                dueAt: string | null;
                                dueHasTime: boolean;
                                recurs: string | null;
                                state: string;
                                ownerPersonId: string | null;
                            }[];
                            history: {
                                /** Format: date-time */
                                at: string;
                                action: string;
                                role: string;
                            }[];
                            abilities: {
                                decide: boolean;
                                lookAfter: boolean;
                                withdraw: boolean;
                                act: boolean;
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/queue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                title: string;
                                kind: string;
                                issuerName: string;
                                issuerLevel: string | null;
                                lane: string;
                                hours: number;
                                findings: {
                                    must: number;
                                    should: number;
                                    hint: number;
                                };
                                dueAt: string | null;
                                /** Format: date-time */
                                receivedAt: string;
                                origin: string;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/strays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: {
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        text: string;
                        /** @default null */
                        title?: string | null;
                        /** @default null */
                        kind?: ("document" | "meeting" | "inspection" | "assessment" | "report" | "training" | "survey" | "recommend" | "announce" | "duty" | "issue" | "relay" | "mixed" | "none") | null;
                        /**
                         * @default red-head
                         * @enum {string}
                         */
                        channel?: "red-head" | "memo" | "white-head" | "telegram" | "chat" | "phone" | "system" | "meeting";
                        /**
                         * @default {
                         *       "declared": false,
                         *       "basis": null
                         *     }
                         */
                        emergency?: {
                            declared: boolean;
                            basis: string | null;
                        };
                        /** @default null */
                        sender?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            requestId: string;
                            /** Format: uuid */
                            deliveryId: string;
                            personHours: number;
                            matchedIssuer: boolean;
                            completionUrl: string;
                            earlier: {
                                /** Format: uuid */
                                requestId: string;
                                title: string;
                                number: string | null;
                                state: string;
                                /** Format: date-time */
                                receivedAt: string;
                            } | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/requests/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        decision: "pass" | "return";
                        /** @default  */
                        reason?: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            state: string;
                            number: string | null;
                            undoUntil: string | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/requests/{id}/decision/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            state: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/requests/{id}/emergency-review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        found: "justified" | "unjustified";
                        reason: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            state: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/requests/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default  */
                        reason?: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            state: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/requests/{id}/completion-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            url: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/joint-desk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                requestId: string;
                                title: string;
                                kind: string;
                                issuerName: string;
                                body: string;
                                hours: number;
                                dueAt: string | null;
                                findings: unknown;
                                own: {
                                    /** @enum {string} */
                                    vote: "for" | "against" | "with-opinion";
                                    opinion: string;
                                    /** Format: date-time */
                                    castAt: string;
                                } | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/requests/{id}/votes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            asked: number;
                            tally: {
                                for: number;
                                against: number;
                                withOpinion: number;
                            };
                            items: {
                                unitName: string | null;
                                /** @enum {string} */
                                vote: "for" | "against" | "with-opinion";
                                opinion: string;
                                castAt: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/requests/{id}/vote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        vote: "for" | "against" | "with-opinion";
                        /** @default  */
                        opinion?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            vote: "for" | "against" | "with-opinion";
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/renewals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                requestId: string;
                                title: string;
                                issuerName: string;
                                hours: number;
                                number: string;
                                /** Format: date */
                                dueOn: string;
                                /** Format: date-time */
                                askedAt: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/requests/{id}/renewal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            number: string;
                            /** Format: date */
                            expiresOn: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/requests/{id}/origin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            state: "ready" | "loading";
                            held: number;
                            origin: {
                                /** @enum {string} */
                                verdict: "relay" | "repeat" | "quotes" | "original" | "relay-of-unknown";
                                copiedShare: number;
                                maskedShare: number;
                                parents: {
                                    requestId: string | null;
                                    title: string | null;
                                    docNo: string | null;
                                    issuerName: string | null;
                                    issuerLevel: string | null;
                                    /** Format: date-time */
                                    receivedAt: string;
                                    coverage: number;
                                    spans: [
                                        number,
                                        number
                                    ][];
                                    cited: boolean;
                                    visible: boolean;
                                }[];
                                paragraphs: {
                                    span: [
                                        number,
                                        number
                                    ];
                                    /** @enum {string} */
                                    verdict: "copied" | "edited" | "new";
                                    frame: boolean;
                                }[];
                                newAsks: number[];
                                tightened: {
                                    what: string;
                                    parentDue: string;
                                    due: string;
                                    workingDays: number | null;
                                }[];
                                chain: {
                                    requestId: string | null;
                                    title: string | null;
                                    docNo: string | null;
                                    issuerName: string | null;
                                    issuerLevel: string | null;
                                    /** Format: date-time */
                                    receivedAt: string;
                                    coverage: number;
                                }[];
                                forwards: {
                                    verb: string;
                                    source: string;
                                    held: boolean;
                                } | null;
                                carriesOut: {
                                    requestId: string | null;
                                    title: string | null;
                                    docNo: string | null;
                                    issuerName: string | null;
                                    issuerLevel: string | null;
                                    /** Format: date-time */
                                    receivedAt: string;
                                } | null;
                            } | null;
                            earlier: {
                                /** Format: uuid */
                                requestId: string;
                                /** Format: date-time */
                                arrivedAt: string;
                                state: string;
                                tasksOpen: number;
                                tasksDone: number;
                                coverage: number;
                                done: boolean;
                            } | null;
                            copy: {
                                edition: number;
                                earlier: {
                                    requestId: string | null;
                                    number: string | null;
                                    /** Format: date-time */
                                    receivedAt: string;
                                } | null;
                                replacedBy: {
                                    requestId: string | null;
                                    number: string | null;
                                    /** Format: date-time */
                                    receivedAt: string;
                                } | null;
                                changedParagraphs: number;
                                newAsks: number;
                                tightened: number;
                                carriedTasks: number;
                            } | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/origin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        text: string;
                        /** @default null */
                        title?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            state: "ready" | "loading";
                            held: number;
                            origin: {
                                /** @enum {string} */
                                verdict: "relay" | "repeat" | "quotes" | "original" | "relay-of-unknown";
                                copiedShare: number;
                                maskedShare: number;
                                parents: {
                                    requestId: string | null;
                                    title: string | null;
                                    docNo: string | null;
                                    issuerName: string | null;
                                    issuerLevel: string | null;
                                    /** Format: date-time */
                                    receivedAt: string;
                                    coverage: number;
                                    spans: [
                                        number,
                                        number
                                    ][];
                                    cited: boolean;
                                    visible: boolean;
                                }[];
                                paragraphs: {
                                    span: [
                                        number,
                                        number
                                    ];
                                    /** @enum {string} */
                                    verdict: "copied" | "edited" | "new";
                                    frame: boolean;
                                }[];
                                newAsks: number[];
                                tightened: {
                                    what: string;
                                    parentDue: string;
                                    due: string;
                                    workingDays: number | null;
                                }[];
                                chain: {
                                    requestId: string | null;
                                    title: string | null;
                                    docNo: string | null;
                                    issuerName: string | null;
                                    issuerLevel: string | null;
                                    /** Format: date-time */
                                    receivedAt: string;
                                    coverage: number;
                                }[];
                                forwards: {
                                    verb: string;
                                    source: string;
                                    held: boolean;
                                } | null;
                                carriesOut: {
                                    requestId: string | null;
                                    title: string | null;
                                    docNo: string | null;
                                    issuerName: string | null;
                                    issuerLevel: string | null;
                                    /** Format: date-time */
                                    receivedAt: string;
                                } | null;
                            } | null;
                            earlier: {
                                /** Format: uuid */
                                requestId: string;
                                /** Format: date-time */
                                arrivedAt: string;
                                state: string;
                                tasksOpen: number;
                                tasksDone: number;
                                coverage: number;
                                done: boolean;
                            } | null;
                            copy: {
                                edition: number;
                                earlier: {
                                    requestId: string | null;
                                    number: string | null;
                                    /** Format: date-time */
                                    receivedAt: string;
                                } | null;
                                replacedBy: {
                                    requestId: string | null;
                                    number: string | null;
                                    /** Format: date-time */
                                    receivedAt: string;
                                } | null;
                                changedParagraphs: number;
                                newAsks: number;
                                tightened: number;
                                carriedTasks: number;
                            } | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/origin/earlier": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    ids: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            state: "ready" | "loading";
                            items: {
                                /** Format: uuid */
                                requestId: string;
                                earlier: {
                                    /** Format: uuid */
                                    requestId: string;
                                    /** Format: date-time */
                                    arrivedAt: string;
                                    state: string;
                                    tasksOpen: number;
                                    tasksDone: number;
                                    coverage: number;
                                    done: boolean;
                                } | null;
                                copy: {
                                    edition: number;
                                    earlier: {
                                        requestId: string | null;
                                        number: string | null;
                                        /** Format: date-time */
                                        receivedAt: string;
                                    } | null;
                                    replacedBy: {
                                        requestId: string | null;
                                        number: string | null;
                                        /** Format: date-time */
                                        receivedAt: string;
                                    } | null;
                                    changedParagraphs: number;
                                    newAsks: number;
                                    tightened: number;
                                    carriedTasks: number;
                                } | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    unitId?: string;
                    filter?: "all" | "today" | "week" | "mine" | "village" | "unnumbered" | "closed";
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                deliveryId: string;
                                /** Format: uuid */
                                requestId: string;
                                title: string;
                                kind: string;
                                issuerName: string;
                                issuerLevel: string | null;
                                number: string | null;
                                /** @enum {string} */
                                origin: "sender" | "stray";
                                state: string;
                                /** Format: date-time */
                                arrivedAt: string;
                                nextDueAt: string | null;
                                nextDueHasTime: boolean;
                                workingHoursLeft: number | null;
                                hours: number;
                                what: string[];
                                known: {
                                    /** Format: uuid */
                                    requestId: string;
                                    /** Format: date-time */
                                    arrivedAt: string;
                                    state: string;
                                } | null;
                                tasksOpen: number;
                                tasksDone: number;
                                undoUntil: string | null;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/week": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    unitId?: string;
                    from?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            unit: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            to: string;
                            days: {
                                /** Format: date */
                                date: string;
                                kind: string;
                                name: string | null;
                                protected: {
                                    /** @enum {string} */
                                    half: "am" | "pm";
                                    name: string;
                                    kind: string;
                                }[];
                            }[];
                            engagements: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                deliveryId: string;
                                /** Format: uuid */
                                requestId: string;
                                kind: string;
                                title: string;
                                issuerName: string;
                                number: string | null;
                                /** Format: date-time */
                                startsAt: string;
                                /** Format: date-time */
                                endsAt: string;
                                allDay: boolean;
                                place: string | null;
                                video: boolean;
                                travelMinutes: number;
                            }[];
                            deadlines: {
                                /** Format: uuid */
                                taskId: string;
                                /** Format: uuid */
                                deliveryId: string;
                                /** Format: uuid */
                                requestId: string;
                                what: string;
                                title: string;
                                issuerName: string;
                                /** Format: date-time */
                                dueAt: string;
                                dueHasTime: boolean;
                                state: string;
                                recurs: string | null;
                            }[];
                            clashes: {
                                kind: string;
                                engagementIds: string[];
                                /** Format: date */
                                date: string;
                                half: ("am" | "pm") | null;
                                name: string | null;
                            }[];
                            listening: {
                                /** Format: uuid */
                                id: string;
                                by: string;
                                place: string;
                                /** Format: date */
                                on: string;
                                /** @enum {string} */
                                half: "am" | "pm" | "day";
                                topic: string;
                                state: string;
                            }[];
                            /** Format: date-time */
                            generatedAt: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deliveries/{id}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        event: "accept" | "dispute" | "close" | "reopen" | "undo";
                        /** @default  */
                        note?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            state: string;
                            undoUntil: string | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        event: "done" | "reopen";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            state: string;
                            dueAt: string | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/owner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        personId: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            personId: string | null;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/week/feeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                usedIn: string;
                                /** Format: date-time */
                                createdAt: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        usedIn: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            usedIn: string;
                            /** Format: date-time */
                            createdAt: string;
                            url: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/week/feeds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/village-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        villageUnitIds: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            links: {
                                /** Format: uuid */
                                villageUnitId: string;
                                name: string;
                                url: string;
                                /** Format: date-time */
                                expiresAt: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/village-answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                village: string;
                                answer: string | null;
                                answeredAt: string | null;
                                /** Format: date-time */
                                expiresAt: string;
                            }[];
                            shared: {
                                places: string[];
                                words: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/matters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    filter?: "open" | "overdue" | "answered" | "closed";
                    unitId?: string;
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                unitId: string;
                                unitName: string;
                                channel: string;
                                kind: string;
                                what: string;
                                contact: string | null;
                                /** @enum {string} */
                                state: "open" | "answered" | "closed";
                                postId: string | null;
                                postName: string | null;
                                /** Format: date-time */
                                receivedAt: string;
                                /** Format: date */
                                promisedOn: string;
                                overdue: boolean;
                                answer: string | null;
                                answeredAt: string | null;
                                closedAt: string | null;
                                closedBy: string | null;
                                hours: number;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: {
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        channel: "phone" | "visit";
                        /** @enum {string} */
                        kind: "advice" | "errand" | "hardship" | "dispute" | "facility" | "safety" | "other";
                        what: string;
                        /** @default  */
                        contact?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            code: string;
                            /** Format: date */
                            promisedOn: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/matters/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    unitId?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            open: number;
                            overdue: number;
                            answered: number;
                            closed: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/matters/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            unitId: string;
                            unitName: string;
                            channel: string;
                            kind: string;
                            what: string;
                            contact: string | null;
                            /** @enum {string} */
                            state: "open" | "answered" | "closed";
                            postId: string | null;
                            postName: string | null;
                            /** Format: date-time */
                            receivedAt: string;
                            /** Format: date */
                            promisedOn: string;
                            overdue: boolean;
                            answer: string | null;
                            answeredAt: string | null;
                            closedAt: string | null;
                            closedBy: string | null;
                            hours: number;
                            steps: {
                                /** Format: date-time */
                                at: string;
                                step: string;
                                side: string;
                                words: string;
                            }[];
                            whistles: {
                                /** Format: uuid */
                                id: string;
                                calls: {
                                    /** Format: uuid */
                                    unitId: string;
                                    unitName: string;
                                    answer: string | null;
                                    answeredAt: string | null;
                                }[];
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/matters/{id}/post": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        postId: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            postId: string | null;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/matters/{id}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        event: "answer" | "close" | "reopen";
                        /** @default  */
                        words?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            state: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/residents-share": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    from?: string;
                    to?: string;
                    unitId?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            to: string;
                            towns: {
                                /** Format: uuid */
                                unitId: string;
                                name: string;
                                share: {
                                    numerator: number;
                                    denominator: number;
                                    value: number | null;
                                };
                                matters: number;
                                kinds: {
                                    kind: string;
                                    matters: number;
                                    hours: number;
                                }[];
                                listening: {
                                    visits: number;
                                    hours: number;
                                };
                                superiors: {
                                    hours: number;
                                    requests: number;
                                };
                            }[];
                            reserved: {
                                halfDays: number;
                                taken: number;
                            } | null;
                            upward: {
                                whistles: number;
                                calls: number;
                                answered: number;
                            };
                            coverage: {
                                registered: number;
                                seen: number;
                                /** Format: date */
                                from: string;
                                /** Format: date */
                                to: string;
                            };
                            notSeen: string[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/whistles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                matterId: string | null;
                                /** Format: uuid */
                                townId: string;
                                town: string;
                                what: string;
                                /** Format: date */
                                answerBy: string;
                                /** Format: date-time */
                                calledAt: string;
                                calls: {
                                    /** Format: uuid */
                                    unitId: string;
                                    unitName: string;
                                    answer: string | null;
                                    answeredAt: string | null;
                                }[];
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: {
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default null */
                        matterId?: string | null;
                        what: string;
                        departmentUnitIds: string[];
                        /** Format: date */
                        answerBy: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/whistles/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        answer: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            answered: true;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/voices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                topic: string;
                                about: string | null;
                                /** Format: date */
                                receivedOn: string;
                                /** @enum {string} */
                                state: "open" | "answered" | "lapsed" | "closed";
                                words: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/voices/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    from?: string;
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            to: string;
                            voices: number;
                            states: {
                                open: number;
                                answered: number;
                                lapsed: number;
                                closed: number;
                            };
                            topics: {
                                topic: string;
                                voices: number;
                            }[];
                            about: {
                                name: string;
                                voices: number;
                            }[];
                            aboutOthers: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/voices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            topic: string;
                            about: string | null;
                            /** Format: date */
                            receivedOn: string;
                            /** @enum {string} */
                            state: "open" | "answered" | "lapsed" | "closed";
                            said: {
                                side: string;
                                words: string;
                                /** Format: date */
                                on: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/voices/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        words: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            answered: true;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/listening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    from?: string;
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                townId: string;
                                town: string;
                                by: string;
                                place: string;
                                /** Format: date */
                                on: string;
                                /** @enum {string} */
                                half: "am" | "pm" | "day";
                                topic: string;
                                state: string;
                                heard: string | null;
                                hours: number;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: {
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        townUnitId: string;
                        byPost: string;
                        /** @default  */
                        place?: string;
                        /** Format: date */
                        on: string;
                        /** @enum {string} */
                        half: "am" | "pm" | "day";
                        topic: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            hours: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/listening/{id}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        state: "held" | "cancelled";
                        /** @default  */
                        heard?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            state: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    from?: string;
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            to: string;
                            person: {
                                label: string;
                                unit: string;
                            };
                            posts: {
                                name: string;
                                /** Format: date */
                                from: string;
                                to: string | null;
                            }[];
                            tasks: {
                                what: string;
                                title: string;
                                issuer: string;
                                dueAt: string | null;
                                /** Format: date-time */
                                doneAt: string;
                                unitHours: number;
                            }[];
                            matters: {
                                kind: string;
                                /** Format: date-time */
                                receivedAt: string;
                                /** Format: date */
                                promisedOn: string;
                                /** Format: date-time */
                                answeredAt: string;
                                closedBy: string | null;
                                hours: number;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-record/handings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** Format: date */
                                from: string;
                                /** Format: date */
                                to: string;
                                handedTo: string;
                                url: string;
                                /** Format: date-time */
                                expiresAt: string;
                                takenBackAt: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        to: string;
                        handedTo: string;
                        days: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            url: string;
                            /** Format: date-time */
                            expiresAt: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-record/handings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-rest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            to: string;
                            rest: {
                                works: {
                                    /** Format: uuid */
                                    id: string;
                                    /** Format: date */
                                    date: string;
                                    hours: number;
                                    settled: number;
                                    title: string;
                                    issuer: string;
                                    /** Format: uuid */
                                    requestId: string;
                                    kind: string;
                                }[];
                                days: {
                                    /** Format: uuid */
                                    id: string;
                                    /** Format: date */
                                    date: string;
                                    /** @enum {string} */
                                    half: "am" | "pm" | "day";
                                    hours: number;
                                }[];
                                owed: number;
                                settled: number;
                                left: number;
                                unknown: number;
                            };
                            office: {
                                works: {
                                    /** Format: uuid */
                                    id: string;
                                    /** Format: date */
                                    date: string;
                                    hours: number;
                                    settled: number;
                                    title: string;
                                    issuer: string;
                                    /** Format: uuid */
                                    requestId: string;
                                    kind: string;
                                }[];
                                owed: number;
                                settled: number;
                                left: number;
                                unknown: number;
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-rest/days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date */
                        date: string;
                        /** @enum {string} */
                        half: "am" | "pm" | "day";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-rest/days/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deliveries/{id}/diligence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            asked: {
                                /** Format: uuid */
                                deliveryId: string;
                                /** Format: uuid */
                                requestId: string;
                                /** Format: uuid */
                                unitId: string;
                                unit: string;
                                title: string;
                                issuer: string;
                                number: string | null;
                                /** Format: date-time */
                                arrivedAt: string;
                                registeredBefore: boolean;
                                hours: number;
                                state: string;
                                tasks: {
                                    what: string;
                                    dueAt: string | null;
                                    state: string;
                                    doneAt: string | null;
                                    owner: string | null;
                                }[];
                                findings: {
                                    rule: string;
                                    level: string;
                                    message: string;
                                }[];
                            };
                            steps: {
                                disputes: {
                                    /** Format: date-time */
                                    at: string;
                                    note: string;
                                }[];
                                done: {
                                    /** Format: date-time */
                                    at: string;
                                    what: string;
                                }[];
                            };
                            workload: {
                                /** Format: date */
                                from: string;
                                /** Format: date */
                                to: string;
                                hours: number;
                                requests: number;
                                issuers: number;
                            };
                            people: {
                                people: number;
                                posts: number;
                                owners: {
                                    label: string;
                                    posts: number;
                                }[];
                            };
                            conditions: {
                                id: string;
                                side: string;
                                source: string;
                                words: string;
                                onFile: string[];
                                judged: {
                                    holds: boolean;
                                    basis: string;
                                } | null;
                            }[];
                            case: {
                                /** Format: uuid */
                                id: string;
                                facts: string;
                                power: string | null;
                                powerBasis: string;
                                resources: string;
                                statement: string;
                                state: string;
                                outcome: string | null;
                                reason: string;
                                /** Format: date-time */
                                openedAt: string;
                                decidedAt: string | null;
                                version: number;
                            } | null;
                            missing: string[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/diligence-cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                deliveryId: string;
                                title: string;
                                unit: string;
                                state: string;
                                outcome: string | null;
                                /** Format: date-time */
                                openedAt: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        deliveryId: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            opened: boolean;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/diligence-cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        facts: string;
                        power: ("own" | "shared" | "none") | null;
                        powerBasis: string;
                        resources: string;
                        judgements: {
                            [key: string]: {
                                holds: boolean;
                                basis: string;
                            };
                        };
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            version: number;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/diligence-cases/{id}/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        statement: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            version: number;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/diligence-cases/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        outcome: "tolerated" | "lighter" | "held";
                        reason: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            state: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/requests/{id}/minutes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        text: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                what: string;
                                due: string | null;
                                unitIds: string[];
                            }[];
                            units: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/requests/{id}/resolutions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        items: {
                            what: string;
                            /** Format: date */
                            due: string;
                            unitIds: string[];
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            tasks: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deliveries/{id}/opinion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        answer: "useful" | "shorter" | "by-document";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            counted: true;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/requests/{id}/opinions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answers: {
                                answer: string;
                                taps: number;
                            }[] | null;
                            all: number;
                            own: boolean;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/requests/{id}/visit-pass": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            pass: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                requestId: string;
                                code: string;
                                number: string;
                                issuerName: string;
                                title: string;
                                basis: string;
                                items: string[];
                                people: number;
                                hours: number;
                                joined: string[];
                                papers: string[];
                                /** Format: date */
                                startsOn: string;
                                /** Format: date */
                                endsOn: string;
                                /** Format: date-time */
                                issuedAt: string;
                                hosts: {
                                    /** Format: uuid */
                                    unitId: string;
                                    name: string;
                                }[];
                                /** @enum {string} */
                                state: "valid" | "early" | "over" | "revoked";
                                url: string;
                            } | null;
                            confirmations: {
                                /** Format: uuid */
                                unitId: string;
                                name: string;
                                /** Format: date-time */
                                confirmedAt: string;
                            }[];
                            draft: {
                                basis: string;
                                items: string[];
                                startsOn: string | null;
                                endsOn: string | null;
                                joined: {
                                    issuer: string;
                                    title: string;
                                    /** Format: date */
                                    date: string;
                                    host: string;
                                }[];
                                papers: string[];
                                nearby: {
                                    issuer: string;
                                    title: string;
                                    /** Format: date */
                                    date: string;
                                }[];
                            } | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        basis: string;
                        items: string[];
                        people: number;
                        hours: number;
                        joined: string[];
                        papers: string[];
                        /** Format: date */
                        startsOn: string;
                        /** Format: date */
                        endsOn: string;
                        replaces: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            requestId: string;
                            code: string;
                            number: string;
                            issuerName: string;
                            title: string;
                            basis: string;
                            items: string[];
                            people: number;
                            hours: number;
                            joined: string[];
                            papers: string[];
                            /** Format: date */
                            startsOn: string;
                            /** Format: date */
                            endsOn: string;
                            /** Format: date-time */
                            issuedAt: string;
                            hosts: {
                                /** Format: uuid */
                                unitId: string;
                                name: string;
                            }[];
                            /** @enum {string} */
                            state: "valid" | "early" | "over" | "revoked";
                            url: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/visit-passes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    code: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            pass: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                requestId: string;
                                code: string;
                                number: string;
                                issuerName: string;
                                title: string;
                                basis: string;
                                items: string[];
                                people: number;
                                hours: number;
                                joined: string[];
                                papers: string[];
                                /** Format: date */
                                startsOn: string;
                                /** Format: date */
                                endsOn: string;
                                /** Format: date-time */
                                issuedAt: string;
                                hosts: {
                                    /** Format: uuid */
                                    unitId: string;
                                    name: string;
                                }[];
                                /** @enum {string} */
                                state: "valid" | "early" | "over" | "revoked";
                                url: string;
                            };
                            confirmedAt: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/visit-passes/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: date-time */
                            confirmedAt: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/requests/{id}/note": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            heading: string;
                            text: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    from?: string;
                    to?: string;
                    by?: "issuer" | "level" | "kind" | "unit";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            to: string;
                            total: {
                                hours: number;
                                yuan: number;
                                requests: number;
                                units: number;
                                issuers: number;
                            };
                            rows: {
                                key: string;
                                label: string;
                                hours: number;
                                yuan: number;
                                requests: number;
                            }[];
                            coverage: {
                                registered: number;
                                seen: number;
                                /** Format: date */
                                from: string;
                                /** Format: date */
                                to: string;
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledger/short-notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            to: string;
                            months: {
                                month: string;
                                short: number;
                                senders: number;
                                all: number;
                            }[];
                            senders: {
                                key: string;
                                label: string;
                                counts: number[];
                                requests: number;
                                sameDay: number;
                                returned: number;
                                hours: number;
                                /** Format: date */
                                last: string;
                                backIn: string | null;
                            }[];
                            once: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/planning/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "ahead" | "replay";
                                /** Format: date */
                                from: string;
                                /** Format: date */
                                to: string;
                                seed: number;
                                budgetMs: number;
                                /** @enum {string} */
                                state: "waiting" | "running" | "done" | "stopped" | "failed" | "published";
                                progress: {
                                    /** @enum {string} */
                                    phase: "search" | "bound";
                                    elapsedMs: number;
                                    iterations: number;
                                    cost: number | null;
                                    bound?: number | null;
                                    parts?: {
                                        done: number;
                                        of: number;
                                    } | null;
                                } | null;
                                problemHash: string | null;
                                cost: number | null;
                                bound: number | null;
                                boundProven: boolean;
                                gap: number | null;
                                breakdown: unknown;
                                iterations: number | null;
                                failure: string | null;
                                settingVersion: number;
                                version: number;
                                /** Format: date-time */
                                createdAt: string;
                                startedAt: string | null;
                                finishedAt: string | null;
                                publishedAt: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @default ahead
                         * @enum {string}
                         */
                        kind?: "ahead" | "replay";
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        to: string;
                        /** @default 1 */
                        seed?: number;
                        /** @default null */
                        budgetMs?: number | null;
                        /** @default null */
                        baselineId?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/planning/plans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "ahead" | "replay";
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            to: string;
                            seed: number;
                            budgetMs: number;
                            /** @enum {string} */
                            state: "waiting" | "running" | "done" | "stopped" | "failed" | "published";
                            progress: {
                                /** @enum {string} */
                                phase: "search" | "bound";
                                elapsedMs: number;
                                iterations: number;
                                cost: number | null;
                                bound?: number | null;
                                parts?: {
                                    done: number;
                                    of: number;
                                } | null;
                            } | null;
                            problemHash: string | null;
                            cost: number | null;
                            bound: number | null;
                            boundProven: boolean;
                            gap: number | null;
                            breakdown: unknown;
                            iterations: number | null;
                            failure: string | null;
                            settingVersion: number;
                            version: number;
                            /** Format: date-time */
                            createdAt: string;
                            startedAt: string | null;
                            finishedAt: string | null;
                            publishedAt: string | null;
                            locks: string[];
                            gaps: {
                                unknownYears: number[];
                                noRoadTime: string[];
                                noPeople: string[];
                            };
                            towns: {
                                /** Format: uuid */
                                unitId: string;
                                name: string;
                            }[];
                            departments: {
                                unitId: string | null;
                                name: string;
                            }[];
                            persons: {
                                label: string;
                                town: number;
                            }[];
                            days: string[];
                            protectedHalves: {
                                town: number;
                                /** Format: date */
                                date: string;
                                /** @enum {string} */
                                half: "am" | "pm";
                                name: string;
                            }[];
                            protectedDays: {
                                town: number;
                                /** Format: date */
                                date: string;
                                name: string;
                            }[];
                            noMeetingDays: {
                                /** Format: date */
                                date: string;
                                name: string;
                            }[];
                            caps: number[];
                            leaderClashes: {
                                leader: string;
                                first: string;
                                second: string;
                                at: string;
                            }[];
                            items: {
                                key: string;
                                /** @enum {string} */
                                kind: "visit" | "meeting";
                                requestId: string;
                                title: string;
                                issuerUnitId: string | null;
                                issuer: string;
                                department: number | null;
                                towns: number[];
                                persons: number[];
                                /** Format: date */
                                askedFrom: string;
                                /** Format: date */
                                askedTo: string;
                                time: string | null;
                                date: string | null;
                                lastDate: string | null;
                                half: ("am" | "pm" | "day") | null;
                                /** @enum {string} */
                                mode: "site" | "video" | "reuse" | "none";
                                fixed: boolean;
                                locked: boolean;
                                leader: {
                                    person: number | null;
                                    words: string | null;
                                    chosen: boolean;
                                } | null;
                                inPlan: boolean | null;
                                reason: {
                                    code: string;
                                    saved: number | null;
                                    items: string[];
                                    person: string | null;
                                    department: string | null;
                                    date: string | null;
                                    visits: number | null;
                                    cap: number | null;
                                    why: string | null;
                                    waysOut: {
                                        kind: string;
                                        date: string;
                                        price: number | null;
                                        items: string[];
                                    }[];
                                } | null;
                            }[];
                            awaited: {
                                /** @enum {string} */
                                kind: "visit" | "meeting";
                                title: string;
                                issuer: string;
                                from: string | null;
                                to: string | null;
                            }[];
                            practice: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/planning/plans/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            added: number;
                            gone: number;
                            moved: number;
                            other: boolean;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/planning/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    a: string;
                    b: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            a: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "ahead" | "replay";
                                /** Format: date */
                                from: string;
                                /** Format: date */
                                to: string;
                                seed: number;
                                budgetMs: number;
                                /** @enum {string} */
                                state: "waiting" | "running" | "done" | "stopped" | "failed" | "published";
                                progress: {
                                    /** @enum {string} */
                                    phase: "search" | "bound";
                                    elapsedMs: number;
                                    iterations: number;
                                    cost: number | null;
                                    bound?: number | null;
                                    parts?: {
                                        done: number;
                                        of: number;
                                    } | null;
                                } | null;
                                problemHash: string | null;
                                cost: number | null;
                                bound: number | null;
                                boundProven: boolean;
                                gap: number | null;
                                breakdown: unknown;
                                iterations: number | null;
                                failure: string | null;
                                settingVersion: number;
                                version: number;
                                /** Format: date-time */
                                createdAt: string;
                                startedAt: string | null;
                                finishedAt: string | null;
                                publishedAt: string | null;
                            };
                            b: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "ahead" | "replay";
                                /** Format: date */
                                from: string;
                                /** Format: date */
                                to: string;
                                seed: number;
                                budgetMs: number;
                                /** @enum {string} */
                                state: "waiting" | "running" | "done" | "stopped" | "failed" | "published";
                                progress: {
                                    /** @enum {string} */
                                    phase: "search" | "bound";
                                    elapsedMs: number;
                                    iterations: number;
                                    cost: number | null;
                                    bound?: number | null;
                                    parts?: {
                                        done: number;
                                        of: number;
                                    } | null;
                                } | null;
                                problemHash: string | null;
                                cost: number | null;
                                bound: number | null;
                                boundProven: boolean;
                                gap: number | null;
                                breakdown: unknown;
                                iterations: number | null;
                                failure: string | null;
                                settingVersion: number;
                                version: number;
                                /** Format: date-time */
                                createdAt: string;
                                startedAt: string | null;
                                finishedAt: string | null;
                                publishedAt: string | null;
                            };
                            moved: {
                                key: string;
                                title: string;
                                issuer: string;
                                towns: string[];
                                a: {
                                    date: string | null;
                                    half: string | null;
                                    mode: string;
                                };
                                b: {
                                    date: string | null;
                                    half: string | null;
                                    mode: string;
                                };
                            }[];
                            onlyA: number;
                            onlyB: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/planning/date-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                title: string;
                                /** Format: uuid */
                                unitId: string;
                                unitName: string;
                                /** Format: date-time */
                                beforeAt: string;
                                /** Format: date-time */
                                afterAt: string;
                                byVideo: boolean;
                                joinedWith: string[];
                                toldAt: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/planning/plans/{id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            state: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/planning/plans/{id}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            moved: number;
                            unchanged: number;
                            skipped: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/planning/plans/{id}/items/{item}/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    item: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            options: {
                                /** Format: date */
                                date: string;
                                /** @enum {string} */
                                half: "am" | "pm" | "day";
                                /** @enum {string} */
                                mode: "site" | "video";
                                addedCost: number | null;
                                obstacle: {
                                    code: string;
                                    saved: number | null;
                                    items: string[];
                                    person: string | null;
                                    department: string | null;
                                    date: string | null;
                                    visits: number | null;
                                    cap: number | null;
                                    why: string | null;
                                    waysOut: {
                                        kind: string;
                                        date: string;
                                        price: number | null;
                                        items: string[];
                                    }[];
                                } | null;
                                joins: number;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/planning/plans/{id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        item: string;
                        /** Format: date */
                        date: string;
                        /** @enum {string} */
                        half: "am" | "pm" | "day";
                        /**
                         * @default site
                         * @enum {string}
                         */
                        mode?: "site" | "video";
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            version: number;
                            cost: number;
                            /** Format: date-time */
                            undoUntil: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/planning/plans/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            version: number;
                            cost: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/planning/plans/{id}/locks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        items: string[];
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            version: number;
                            locks: string[];
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/planning/assumptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            version: number;
                            validFrom: string | null;
                            assumptions: {
                                [key: string]: number;
                            };
                            defaults: {
                                [key: string]: number;
                            };
                            exceptions: {
                                [key: string]: {
                                    [key: string]: number;
                                };
                            };
                            units: {
                                id: string;
                                name: string;
                                names: string[];
                            }[];
                            latestVersion: number;
                            history: {
                                version: number;
                                /** Format: date */
                                validFrom: string;
                                reason: string;
                                /** Format: date-time */
                                at: string;
                            }[];
                        };
                    };
                };
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        assumptions: {
                            teamsPerHalfDay: number;
                            visitorsPerHalfDay: number;
                            visitDaysPerMonth: number;
                            teamsPerDepartment: number;
                            teamSize: number;
                            visitHalfDays: number;
                            roundHalfDays: number;
                            visitSlackDays: number;
                            meetingSlackDays: number;
                            noticeDays: number;
                            meetingRooms: number;
                            videoRooms: number;
                            videoUpToMinutes: number;
                            travelHoursUnknown: number;
                            visitDay: number;
                            half: number;
                            village: number;
                            tripHour: number;
                            weekFree: number;
                            weekExcess: number;
                            capExcess: number;
                            video: number;
                            reuse: number;
                            drop: number;
                            dropStat: number;
                            personHour: number;
                            mTripHour: number;
                            mVideo: number;
                            mDrop: number;
                        };
                        exceptions: {
                            [key: string]: {
                                [key: string]: number;
                            };
                        };
                        /** Format: date */
                        validFrom: string;
                        reason: string;
                        baseVersion: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            version: number;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/planning/plans/{id}/patterns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            asked: {
                                kind: string;
                                town: string | null;
                                towns: string[];
                                departments: string[];
                                person: string | null;
                                village: string | null;
                                from: string | null;
                                to: string | null;
                                count: number;
                                outOf: number | null;
                            }[];
                            planned: {
                                kind: string;
                                town: string | null;
                                towns: string[];
                                departments: string[];
                                person: string | null;
                                village: string | null;
                                from: string | null;
                                to: string | null;
                                count: number;
                                outOf: number | null;
                            }[];
                            busiest: {
                                person: number;
                                label: string;
                                town: string;
                                halfDays: number;
                                outOf: number;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/planning/plans/{id}/what-if": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        person: number;
                        /** @default 3 */
                        people?: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            shared: string[];
                            before: {
                                visitDays: number;
                                cost: number;
                            };
                            after: {
                                visitDays: number;
                                cost: number;
                            };
                            freedVisitDays: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/planning/plans/{id}/counted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            lines: {
                                /** @enum {string} */
                                kind: "visit" | "meeting";
                                issuer: string;
                                title: string;
                                town: string;
                                person: string | null;
                                /** Format: date */
                                askedDate: string;
                                askedHalves: number;
                                askedByVideo: boolean;
                                askedOnRest: boolean;
                                date: string | null;
                                half: ("am" | "pm" | "day") | null;
                                /** @enum {string} */
                                mode: "site" | "video" | "reuse" | "none";
                                hours: number;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/planning/simulation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    from: string;
                    to: string;
                    ways?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            before: {
                                hours: number;
                                yuan: number;
                            };
                            after: {
                                hours: number;
                                yuan: number;
                            };
                            saved: {
                                numerator: number;
                                denominator: number;
                                value: number | null;
                            };
                            touched: {
                                numerator: number;
                                denominator: number;
                                value: number | null;
                            };
                            byIssuer: {
                                issuer: string;
                                before: {
                                    hours: number;
                                    yuan: number;
                                };
                                after: {
                                    hours: number;
                                    yuan: number;
                                };
                                requests: number;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/planning/placement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        text: string;
                        targetUnitIds: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            placement: {
                                /** @enum {string} */
                                kind: "visit" | "meeting";
                                leader: {
                                    post: string | null;
                                    words: string | null;
                                } | null;
                                asked: {
                                    /** Format: date */
                                    date: string;
                                    addedCost: number | null;
                                    obstacle: {
                                        code: string;
                                        saved: number | null;
                                        items: string[];
                                        person: string | null;
                                        department: string | null;
                                        date: string | null;
                                        visits: number | null;
                                        cap: number | null;
                                        why: string | null;
                                        waysOut: {
                                            kind: string;
                                            date: string;
                                            price: number | null;
                                            items: string[];
                                        }[];
                                    } | null;
                                    town: string | null;
                                };
                                joined: {
                                    /** Format: date */
                                    date: string;
                                    /** @enum {string} */
                                    half: "am" | "pm" | "day";
                                    /** @enum {string} */
                                    mode: "site" | "video";
                                    addedCost: number;
                                    joins: number;
                                    time: string | null;
                                    with: string[];
                                } | null;
                                video: {
                                    /** Format: date */
                                    date: string;
                                    /** @enum {string} */
                                    half: "am" | "pm" | "day";
                                    /** @enum {string} */
                                    mode: "site" | "video";
                                    addedCost: number;
                                    joins: number;
                                    time: string | null;
                                    with: string[];
                                } | null;
                                arranged: {
                                    addedCost: number;
                                    changes: number;
                                    days: {
                                        town: string;
                                        /** Format: date */
                                        date: string;
                                        /** @enum {string} */
                                        half: "am" | "pm" | "day";
                                    }[];
                                } | null;
                            } | null;
                            leaders: string[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/planning/leaders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                post: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        post: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/planning/leaders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            ended: boolean;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/planning/presiding/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        leaderId: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            leaderId: string | null;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/planning/targeting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        text: string;
                        targetUnitIds: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            proposal: {
                                topic: string | null;
                                chosen: {
                                    /** Format: uuid */
                                    unitId: string;
                                    name: string;
                                    /** @enum {string} */
                                    by: "risk" | "random";
                                    because: ("findings" | "matters" | "last-visit" | "size")[];
                                    facts: {
                                        findings: number | null;
                                        matters: number | null;
                                        lastVisitOn: string | null;
                                        villages: number;
                                    };
                                }[];
                                missing: ("findings" | "matters" | "visits")[];
                                seed: number;
                                sample: {
                                    drawn: number;
                                    outOf: number;
                                    detectableShare: number;
                                };
                                asked: {
                                    targets: number;
                                    hours: number;
                                    yuan: number;
                                };
                                proposed: {
                                    targets: number;
                                    hours: number;
                                    yuan: number;
                                };
                            } | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/planning/draws": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    requestId: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            draw: {
                                /** Format: date */
                                drawnOn: string;
                                topic: string | null;
                                seed: number;
                                candidates: {
                                    /** Format: uuid */
                                    unitId: string;
                                    name: string;
                                    by: ("risk" | "random") | null;
                                    lot: number | null;
                                }[];
                                sample: {
                                    drawn: number;
                                    outOf: number;
                                    detectableShare: number;
                                };
                                again: boolean;
                            } | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/planning/imports/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: {
                    commit?: "true" | "false";
                };
                header?: never;
                path: {
                    kind: "roads" | "leave";
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            written: boolean;
                            rows: {
                                line: number;
                                words: string;
                                problem: string | null;
                            }[];
                            good: number;
                            bad: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/org/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    parent?: string;
                    q?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                code: string;
                                name: string;
                                level: string;
                                parentCode: string | null;
                                /** Format: date */
                                validFrom: string;
                                validTo: string | null;
                                childCount: number;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/org/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    level?: string;
                    q?: string;
                    place?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                shortName: string;
                                level: string;
                                kind: string;
                                issuerCode: string;
                                placeCode: string;
                                villageCount: number;
                                /** Format: date */
                                validFrom: string;
                                validTo: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/org/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                kind: string;
                                /** Format: date */
                                onDate: string;
                                note: string;
                                before: {
                                    code: string;
                                    name: string;
                                }[];
                                after: {
                                    code: string;
                                    name: string;
                                }[];
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "create" | "abolish" | "merge" | "split" | "rename";
                        /** Format: date */
                        onDate: string;
                        /** @default  */
                        note?: string;
                        before: string[];
                        after: {
                            code: string;
                            name: string;
                            parentCode?: string;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    unitId?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            people: {
                                /** Format: uuid */
                                id: string;
                                label: string;
                                posts: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    /** Format: date */
                                    from: string;
                                }[];
                            }[];
                            posts: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                holders: string[];
                            }[];
                            warning: {
                                /** Format: uuid */
                                personId: string;
                                posts: number;
                            } | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/posts/{id}/holder": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        personId: string | null;
                        /** Format: date */
                        from: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            personId: string | null;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/parameters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            version: number;
                            costs: {
                                [key: string]: number | string;
                            };
                            defaults: {
                                [key: string]: number | string;
                            };
                            history: {
                                version: number;
                                /** Format: date-time */
                                at: string;
                                reason: string;
                                by: string | null;
                            }[];
                            protectedPeriods: {
                                /** Format: uuid */
                                id: string;
                                unitId: string | null;
                                unitName: string | null;
                                name: string;
                                kind: string;
                                /** Format: date */
                                from: string;
                                /** Format: date */
                                to: string;
                                half: string;
                                weekdays: number[];
                            }[];
                            calendarYears: {
                                year: number;
                                source: string;
                            }[];
                        };
                    };
                };
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        costs: {
                            yuanPerHour: number;
                            yuanPerVehicleHour: number;
                            readHoursPerThousandChars: number;
                            reportHours: number;
                            reportHoursPerThousandChars: number;
                            formHours: number;
                            formHoursPerField: number;
                            villageShareOfForm: number;
                            meetingHoursDefault: number;
                            meetingPrepHours: number;
                            inspectionHoursPerHalfDay: number;
                            inspectionEscorts: number;
                            inspectionPrepHours: number;
                            recommendHours: number;
                            appHoursPerWeek: number;
                            workHours: number;
                            matterAdviceHours: number;
                            matterErrandHours: number;
                            matterHardshipHours: number;
                            matterDisputeHours: number;
                            matterFacilityHours: number;
                            matterSafetyHours: number;
                            matterOtherHours: number;
                            matterAnswerDays: number;
                            listeningHours: number;
                        };
                        reason: string;
                        baseVersion: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            version: number;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/protected-periods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        /** @enum {string} */
                        kind: "residents" | "no-meeting" | "harvest" | "flood" | "rest" | "other";
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        to: string;
                        /** @enum {string} */
                        half: "am" | "pm" | "day";
                        /** @default [] */
                        weekdays?: number[];
                        /** @default null */
                        unitId?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/protected-periods/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            held: {
                                kind: string;
                                year: number | null;
                                rows: number;
                            }[];
                            imports: {
                                /** Format: uuid */
                                id: string;
                                kind: string;
                                year: number | null;
                                fileName: string;
                                rows: number;
                                by: string | null;
                                /** Format: date-time */
                                at: string;
                                undoneAt: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    kind: "inspection-plan" | "meeting-plan" | "document-plan" | "issued-register" | "assessment-register" | "report-types" | "duty-list";
                    year?: number | null;
                    q?: string;
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                cells: string[];
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists/template.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    kind: "inspection-plan" | "meeting-plan" | "document-plan" | "issued-register" | "assessment-register" | "report-types" | "duty-list";
                    year?: number | null;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists/rows.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    kind: "inspection-plan" | "meeting-plan" | "document-plan" | "issued-register" | "assessment-register" | "report-types" | "duty-list";
                    year?: number | null;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query: {
                    kind: "inspection-plan" | "meeting-plan" | "document-plan" | "issued-register" | "assessment-register" | "report-types" | "duty-list";
                    year?: number | null;
                    choice?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            sheets: {
                                name: string;
                                rows: number;
                                headers: string[];
                            }[];
                            fields: {
                                key: string;
                                header: string;
                                needed: boolean;
                            }[];
                            mapping: {
                                [key: string]: string;
                            };
                            missing: string[];
                            found: number;
                            taken: number;
                            rows: {
                                row: number;
                                cells: string[];
                            }[];
                            problems: {
                                row: number;
                                sheet: string;
                                /** @enum {string} */
                                level: "skip" | "look";
                                code: string;
                                field: string | null;
                                facts: {
                                    [key: string]: string | number;
                                };
                            }[];
                            problemCount: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query: {
                    kind: "inspection-plan" | "meeting-plan" | "document-plan" | "issued-register" | "assessment-register" | "report-types" | "duty-list";
                    year?: number | null;
                    choice?: string;
                };
                header?: {
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            rows: number;
                            skipped: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists/imports/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/indicators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    q?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                key: string;
                                name: string;
                                unit: string | null;
                                definition: string;
                                labels: string[];
                                askers: string[];
                                sheets: number;
                                units: number;
                                figures: number;
                                latest: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/indicators/{key}/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    key: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                place: string;
                                period: string;
                                value: number;
                                unit: string | null;
                                title: string;
                                cell: string;
                                askedBy: string;
                                requestId: string | null;
                                /** Format: date-time */
                                keptAt: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/indicators/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    key: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        unit: string | null;
                        definition: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/held-sheets/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: {
                    period?: string;
                    requestId?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            title: string;
                            department: string | null;
                            period: string | null;
                            figures: number;
                            empty: number;
                            strangers: string[];
                            words: string[];
                            differs: {
                                cell: string;
                                place: string;
                                label: string;
                                value: number;
                                held: {
                                    concept: string;
                                    period: string;
                                    value: number;
                                    unit: string | null;
                                    source: {
                                        /** Format: uuid */
                                        sheetId: string;
                                        title: string;
                                        cell: string;
                                        /** Format: date */
                                        broughtOn: string;
                                    };
                                };
                            }[];
                            hints: {
                                code: string;
                                sheet: string;
                                label: string;
                                places: string[];
                                facts: {
                                    [key: string]: string | number;
                                };
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/held-sheets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                title: string;
                                askedBy: string;
                                requestId: string | null;
                                period: string;
                                fileName: string;
                                figures: number;
                                /** Format: date-time */
                                keptAt: string;
                                undoneAt: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: {
                    period?: string;
                    requestId?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            values: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/held-sheets/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/forms/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: {
                    period?: string;
                    requestId?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            title: string;
                            department: string | null;
                            period: string | null;
                            filled: {
                                cell: string;
                                place: string;
                                label: string;
                                value: number;
                                from: {
                                    concept: string;
                                    period: string;
                                    value: number;
                                    unit: string | null;
                                    source: {
                                        /** Format: uuid */
                                        sheetId: string;
                                        title: string;
                                        cell: string;
                                        /** Format: date */
                                        broughtOn: string;
                                    };
                                };
                            }[];
                            unfilled: {
                                cell: string;
                                place: string;
                                label: string;
                                /** @enum {string} */
                                why: "none" | "other-period" | "differs" | "unit";
                                held: {
                                    concept: string;
                                    period: string;
                                    value: number;
                                    unit: string | null;
                                    source: {
                                        /** Format: uuid */
                                        sheetId: string;
                                        title: string;
                                        cell: string;
                                        /** Format: date */
                                        broughtOn: string;
                                    };
                                }[];
                            }[];
                            given: number;
                            strangers: string[];
                            words: string[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/forms/filled.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: {
                    period?: string;
                    requestId?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            reviewed: number;
                            packs: {
                                id: string;
                                title: string;
                            }[];
                            items: {
                                id: string;
                                title: string;
                                titleEn: string;
                                status: string;
                                standing: string;
                                why: string | null;
                                whyEn: string | null;
                                pack: string;
                                place: string | null;
                                modality: string;
                                certainty: number;
                                /** Format: date */
                                effectiveFrom: string;
                                effectiveTo: string | null;
                                version: number | null;
                                source: {
                                    title: string;
                                    titleEn: string;
                                    clause: string;
                                    clauseEn: string;
                                } | null;
                                requests: number;
                                lastAt: string | null;
                                unanswered: number;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            title: string;
                            titleEn: string;
                            status: string;
                            standing: string;
                            why: string | null;
                            whyEn: string | null;
                            pack: string;
                            place: string | null;
                            modality: string;
                            certainty: number;
                            /** Format: date */
                            effectiveFrom: string;
                            effectiveTo: string | null;
                            version: number | null;
                            source: {
                                title: string;
                                titleEn: string;
                                clause: string;
                                clauseEn: string;
                            } | null;
                            requests: number;
                            lastAt: string | null;
                            unanswered: number;
                            reviewed: number;
                            requirement: string | null;
                            requirementEn: string | null;
                            loudest: string | null;
                            scope: {
                                issuerLevels: string[];
                                issuerKinds: string[];
                                targetLevels: string[];
                            };
                            emergencyExempt: boolean;
                            parameters: {
                                key: string;
                                product: number;
                                current: number;
                                history: {
                                    /** Format: uuid */
                                    id: string;
                                    key: string;
                                    value: number;
                                    /** Format: date */
                                    from: string;
                                    to: string | null;
                                    basis: string;
                                    by: string | null;
                                    /** Format: date-time */
                                    at: string;
                                    withdrawnAt: string | null;
                                }[];
                            }[];
                            examples: {
                                /** @enum {string} */
                                outcome: "firing" | "passing" | "unknown";
                                text: string;
                                missing: string[];
                            }[];
                            months: {
                                month: string;
                                requests: number;
                            }[];
                            latest: {
                                /** Format: uuid */
                                id: string;
                                title: string;
                                issuer: string;
                                /** Format: date-time */
                                at: string;
                                zh: string;
                                en: string;
                            }[];
                            versions: {
                                id: string;
                                version: number;
                                rule: {
                                    title: string;
                                    titleEn: string;
                                    requirement: string;
                                    requirementEn: string;
                                    sourceTitle: string;
                                    clause: string;
                                    /** @enum {string} */
                                    modality: "prohibition" | "obligation" | "general" | "encouragement";
                                    /** Format: date */
                                    effectiveFrom: string;
                                    effectiveTo: string | null;
                                    words: string[];
                                    exceptWords: string[];
                                };
                                basis: string;
                                by: string | null;
                                /** Format: date-time */
                                at: string;
                                withdrawnAt: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/requests/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                reviewId: string;
                                /** Format: uuid */
                                requestId: string;
                                /** Format: date-time */
                                madeAt: string;
                                /** @enum {string} */
                                verdict: "same" | "rules-changed" | "different" | "no-basis";
                                changedRules: {
                                    id: string;
                                    stored: number | null;
                                    current: number | null;
                                }[];
                                differences: string[];
                                lane: string | null;
                                laneAgain: string | null;
                                findings: number;
                                findingsAgain: number;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rule-book": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: date */
                            today: string;
                            parameters: {
                                key: string;
                                product: number;
                                current: number;
                            }[];
                            values: {
                                /** Format: uuid */
                                id: string;
                                key: string;
                                value: number;
                                /** Format: date */
                                from: string;
                                to: string | null;
                                basis: string;
                                by: string | null;
                                /** Format: date-time */
                                at: string;
                                withdrawnAt: string | null;
                            }[];
                            rules: {
                                id: string;
                                version: number;
                                rule: {
                                    title: string;
                                    titleEn: string;
                                    requirement: string;
                                    requirementEn: string;
                                    sourceTitle: string;
                                    clause: string;
                                    /** @enum {string} */
                                    modality: "prohibition" | "obligation" | "general" | "encouragement";
                                    /** Format: date */
                                    effectiveFrom: string;
                                    effectiveTo: string | null;
                                    words: string[];
                                    exceptWords: string[];
                                };
                                basis: string;
                                by: string | null;
                                /** Format: date-time */
                                at: string;
                                withdrawnAt: string | null;
                            }[];
                            packs: {
                                id: string;
                                title: string;
                                place: string;
                                binds: boolean;
                                rules: {
                                    id: string;
                                    title: string;
                                    titleEn: string;
                                    requirement: string;
                                    requirementEn: string;
                                    source: string;
                                    sourceEn: string;
                                    clause: string;
                                    clauseEn: string;
                                    certainty: number;
                                    loudest: string;
                                }[];
                            }[];
                            adoptions: {
                                /** Format: uuid */
                                id: string;
                                pack: string;
                                /** Format: date */
                                from: string;
                                to: string | null;
                                basis: string;
                                by: string | null;
                                /** Format: date-time */
                                at: string;
                                withdrawnAt: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rule-values": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        key: "docCharsGeneral" | "docCharsTask" | "docPagesCentral" | "charsPerFullPage" | "systemMeetingsPerYear" | "speechMinutes" | "meetingDaysWithGroups" | "meetingDaysOther" | "comprehensiveInspectionsPerYear" | "leadWorkingHoursNumber" | "leadWorkingDaysForm" | "leadWorkingDaysReport" | "nearDuplicateShare" | "materialRequestsPerVisit" | "sameTopicVisitsPerTownship" | "greenMaxPersonHours" | "redMinPersonHours" | "amberMinShouldFindings" | "redMinMustFindings" | "amberWorkingDays" | "emergencyHours" | "docCharsLocal" | "meetingHeadcountGovernment" | "meetingHeadcountDepartment" | "speechMinutesLocal" | "videoMeetingMinutes" | "noveltyMinShare";
                        value: number;
                        /** Format: date */
                        from: string;
                        /** @default null */
                        to?: string | null;
                        basis: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rule-values/{id}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        withdrawn: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/local-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default null */
                        id?: string | null;
                        rule: {
                            title: string;
                            /** @default  */
                            titleEn?: string;
                            requirement: string;
                            /** @default  */
                            requirementEn?: string;
                            sourceTitle: string;
                            clause: string;
                            /** @enum {string} */
                            modality: "prohibition" | "obligation" | "general" | "encouragement";
                            /** Format: date */
                            effectiveFrom: string;
                            /** @default null */
                            effectiveTo?: string | null;
                            words: string[];
                            /** @default [] */
                            exceptWords?: string[];
                        };
                        /** @default  */
                        basis?: string;
                        /** @default 0 */
                        baseVersion?: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/local-rules/{id}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        withdrawn: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/adopted-packs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        pack: string;
                        /** Format: date */
                        from: string;
                        /** @default null */
                        to?: string | null;
                        basis: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/adopted-packs/{id}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        withdrawn: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rule-trials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "value";
                        value: {
                            /** @enum {string} */
                            key: "docCharsGeneral" | "docCharsTask" | "docPagesCentral" | "charsPerFullPage" | "systemMeetingsPerYear" | "speechMinutes" | "meetingDaysWithGroups" | "meetingDaysOther" | "comprehensiveInspectionsPerYear" | "leadWorkingHoursNumber" | "leadWorkingDaysForm" | "leadWorkingDaysReport" | "nearDuplicateShare" | "materialRequestsPerVisit" | "sameTopicVisitsPerTownship" | "greenMaxPersonHours" | "redMinPersonHours" | "amberMinShouldFindings" | "redMinMustFindings" | "amberWorkingDays" | "emergencyHours" | "docCharsLocal" | "meetingHeadcountGovernment" | "meetingHeadcountDepartment" | "speechMinutesLocal" | "videoMeetingMinutes" | "noveltyMinShare";
                            value: number;
                            /** Format: date */
                            from: string;
                            /** @default null */
                            to?: string | null;
                            basis: string;
                        };
                    } | {
                        /** @enum {string} */
                        kind: "withdraw-value";
                        /** Format: uuid */
                        id: string;
                    } | {
                        /** @enum {string} */
                        kind: "rule";
                        /** @default null */
                        id?: string | null;
                        rule: {
                            title: string;
                            /** @default  */
                            titleEn?: string;
                            requirement: string;
                            /** @default  */
                            requirementEn?: string;
                            sourceTitle: string;
                            clause: string;
                            /** @enum {string} */
                            modality: "prohibition" | "obligation" | "general" | "encouragement";
                            /** Format: date */
                            effectiveFrom: string;
                            /** @default null */
                            effectiveTo?: string | null;
                            words: string[];
                            /** @default [] */
                            exceptWords?: string[];
                        };
                    } | {
                        /** @enum {string} */
                        kind: "withdraw-rule";
                        id: string;
                    } | {
                        /** @enum {string} */
                        kind: "adopt";
                        adoption: {
                            pack: string;
                            /** Format: date */
                            from: string;
                            /** @default null */
                            to?: string | null;
                        };
                    } | {
                        /** @enum {string} */
                        kind: "withdraw-adoption";
                        /** Format: uuid */
                        id: string;
                    } | {
                        /** @enum {string} */
                        kind: "period";
                        period: {
                            name: string;
                            /** @enum {string} */
                            kind: "residents" | "no-meeting" | "harvest" | "flood" | "rest" | "other";
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            to: string;
                            /** @enum {string} */
                            half: "am" | "pm" | "day";
                            /** @default [] */
                            weekdays?: number[];
                            /** @default null */
                            unitId?: string | null;
                        };
                    } | {
                        /** @enum {string} */
                        kind: "remove-period";
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            considered: number;
                            notAsked: number;
                            touched: number;
                            lanes: {
                                /** @enum {string} */
                                from: "green" | "amber" | "red" | "emergency";
                                /** @enum {string} */
                                to: "green" | "amber" | "red" | "emergency";
                                count: number;
                            }[];
                            examples: {
                                /** Format: uuid */
                                requestId: string;
                                title: string;
                                issuerName: string;
                                /** Format: date-time */
                                receivedAt: string;
                                /** @enum {string} */
                                laneBefore: "green" | "amber" | "red" | "emergency";
                                /** @enum {string} */
                                laneAfter: "green" | "amber" | "red" | "emergency";
                                added: string[];
                                removed: string[];
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                login: string;
                                displayName: string;
                                role: string;
                                unitName: string;
                                disabledAt: string | null;
                                /** Format: date-time */
                                createdAt: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        login: string;
                        password: string;
                        displayName: string;
                        /** @enum {string} */
                        role: "relief-officer" | "department-clerk" | "town-leader" | "town-clerk" | "auditor" | "administrator";
                        /** Format: uuid */
                        unitId: string;
                        /** @default null */
                        personId?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: date-time */
                            undoUntil: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/disable/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                seq: number;
                                /** Format: date-time */
                                at: string;
                                role: string;
                                actor: string | null;
                                action: string;
                                subjectType: string;
                                subjectId: string;
                                data: unknown;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            intact: boolean;
                            rows: number;
                            brokenAt?: number;
                            reason?: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            text: string;
                            format: string;
                            encoding: string | null;
                            notes: {
                                code: string;
                                zh: string;
                                en: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: never;
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
