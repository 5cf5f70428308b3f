// Written by "npm run api" from openapi.json; do not edit.
export interface paths {
    "/api/adoptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Adoption.list"];
        put?: never;
        post: operations["Adoption.propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/adoptions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Adoption.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/adoptions/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Adoption.approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/adoptions/{id}/difference": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Adoption.difference"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/adoptions/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Adoption.end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/adoptions/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Adoption.reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/adoptions/{id}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Law.transitions"];
        put?: never;
        post?: never;
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
        get: operations["Audit.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Audit.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/seals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Audit.seals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/seals/{day}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Audit.seal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Case.list"];
        put?: never;
        post: operations["Case.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Case.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/commands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Case.command"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/grant.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Paper.grant"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/late-consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Case.consent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/law": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Law.law"];
        put?: never;
        post: operations["Law.choose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/refusal.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Paper.refusal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CaseExport.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Change.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/changes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Change.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/changes/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Change.approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/changes/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Change.reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/changes/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Change.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/comparison/authorisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Source.of"];
        put?: never;
        post: operations["Source.sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/comparison/authorisations/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Source.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/comparison/hits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Hit.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/comparison/hits/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Hit.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/comparison/hits/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Hit.answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/comparison/hits/{id}/notice.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Hit.notice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/comparison/hits/{id}/settlement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Hit.settle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/comparison/hits/{id}/telling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Hit.tell"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/comparison/hits/{id}/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Hit.verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/comparison/hits/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Hit.counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/comparison/hits/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Hit.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/comparison/loads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Load.loads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/comparison/loads/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Load.load"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/comparison/loads/{id}/faults": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Load.faults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/comparison/loads/{id}/mapping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Load.map"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/comparison/loads/{id}/sheets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Load.sheets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/comparison/pairs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Pair.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/comparison/pairs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Pair.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/comparison/pairs/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Pair.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/comparison/pairs/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Pair.decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/comparison/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Load.runs"];
        put?: never;
        post: operations["Load.run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/comparison/runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Load.run_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/comparison/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Source.sources"];
        put?: never;
        post: operations["Source.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/comparison/sources/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Source.source"];
        put: operations["Source.change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/comparison/sources/{id}/loads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Load.upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/comparison/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Source.templates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/custody/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Custody.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/custody/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Custody.end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/custody/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Custody.candidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Dashboard.now"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dashboard/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Dashboard.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decision-records/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DecisionRecord.replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Decision.list"];
        put?: never;
        post: operations["Decision.decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decisions/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Decision.preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/draws": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Draw.list"];
        put?: never;
        post: operations["Draw.close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/draws/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Draw.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/draws/{id}/commitments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Draw.commit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/draws/{id}/number": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Draw.number"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/draws/{id}/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Draw.record"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/draws/{id}/secrets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Draw.reveal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Duplicate.list"];
        put?: never;
        post: operations["Duplicate.report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duplicates/{id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Duplicate.decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duplicates/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Duplicate.search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/existence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Existence.ask"];
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
        post: operations["File.upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["File.download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/{id}/meta": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["File.meta"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/found": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Found.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/found/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Found.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/found/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Found.run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/found/runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Found.run_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/found/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Found.summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/funds/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Funds.accounts"];
        put?: never;
        post: operations["Funds.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/funds/accounts/{id}/book": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Funds.book"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/funds/accounts/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MoneyExport.account"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/funds/accounts/{id}/trail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Funds.trail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/funds/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Application.list"];
        put?: never;
        post: operations["Application.file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/funds/applications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Application.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/funds/applications/{id}/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Funds.pay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/funds/applications/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Application.review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/funds/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Money.checks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/funds/disclosures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Money.published"];
        put?: never;
        post: operations["Money.publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/funds/households/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Money.household"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/funds/households/{id}/told": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Money.tell"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/funds/months/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MoneyExport.months"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/funds/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Money.figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/funds/overview/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MoneyExport.overview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/funds/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Funds.transfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/funds/transfers/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Funds.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/funds/transfers/{id}/post": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Funds.post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/funds/transfers/{id}/reversals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Funds.reverse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/funds/walk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Money.trails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/funds/walk/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MoneyExport.walk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hand-overs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Pairing.waiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hand-overs/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Pairing.answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hand-overs/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Pairing.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/helpers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Helper.list"];
        put?: never;
        post: operations["Helper.register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/helpers/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Helper.end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/helpers/{id}/households": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Helper.households"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/helpers/{id}/post": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Helper.changePost"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/holidays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Holiday.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/holidays/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Holiday.put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/households": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Household.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/households/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Household.get"];
        put: operations["Household.change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/households/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Change.propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/households/{id}/changes/menu": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Change.menu"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/households/{id}/changes/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Change.preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/households/{id}/custody": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Custody.list"];
        put?: never;
        post: operations["Custody.give"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/households/{id}/decision-records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DecisionRecord.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/households/{id}/hand-overs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Pairing.propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/households/{id}/income-book": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Income.read"];
        put?: never;
        post: operations["Income.enter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/households/{id}/inquiries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Card.list"];
        put?: never;
        post: operations["Card.ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/households/{id}/lookers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Household.lookers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/households/{id}/pairings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Pairing.ofHousehold"];
        put?: never;
        post: operations["Pairing.pair"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/households/{id}/plan-template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Plan.template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/households/{id}/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Plan.ofHousehold"];
        put?: never;
        post: operations["Plan.draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/households/{id}/policy-card": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Card.card"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/households/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Household.timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/households/{id}/visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Visit.ofHousehold"];
        put?: never;
        post: operations["Visit.record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/households/departed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Duplicate.departed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/households/departed/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Duplicate.departed_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/households/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Person.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Import.list"];
        put?: never;
        post: operations["Import.upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Import.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Import.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/faults": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Import.faults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/faults.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Import.errorWorkbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/mapping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Import.map"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/sheets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Import.sheets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Import.undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/targets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Import.targets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/income-entries/{id}/reverse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Income.reverse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inquiries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Card.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inquiries/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Card.answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Import.job"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measures/{id}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Plan.report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Meeting.list"];
        put?: never;
        post: operations["Meeting.plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Meeting.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Meeting.attendance"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/cases/{caseId}/recusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Meeting.recuse"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/cases/{caseId}/votes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Meeting.vote"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/minutes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Meeting.minutes"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/minutes.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Paper.minutes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/seal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Meeting.seal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-households": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Pairing.mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/needs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Visit.need"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/needs/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Visit.close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Notice.list"];
        put?: never;
        post: operations["Notice.draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Notice.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/{id}/late-consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Notice.consent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/{id}/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Notice.object"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/{id}/paper.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Paper.notice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/{id}/post": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Notice.post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/{id}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Notice.remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/objections/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Notice.answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Organisation.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Organisation.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pairings/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Pairing.end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/persons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Person.search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Place.list"];
        put?: never;
        post: operations["PlaceEdit.put"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/places/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Place.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/places/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PlaceEdit.upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Plan.get"];
        put: operations["Plan.change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{id}/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Plan.drop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{id}/paper.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Plan.paper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{id}/signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Plan.sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/chain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Chain.report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/chain/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Chain.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reveals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Reveal.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Role.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Roster.list"];
        put?: never;
        post: operations["Roster.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster/kin-declarations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Roster.kinships"];
        put?: never;
        post: operations["Roster.declare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schemes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Scheme.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schemes/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Scheme.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schemes/{code}/text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Scheme.text"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/service-proofs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Proof.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/service-proofs/{id}/form.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Proof.form"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Session.me"];
        put?: never;
        post: operations["Session.signIn"];
        delete: operations["Session.signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/first-administrator": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["FirstAdministrator.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Session.changePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/post": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Session.usePost"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Task.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/uncovered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Pairing.uncovered"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["User.list"];
        put?: never;
        post: operations["User.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["User.lock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["User.grant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/posts/{postId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["User.end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/posts/{postId}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["User.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["User.reset"];
        delete: operations["User.withdrawReset"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/reset-password/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["User.confirmReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["User.unlock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/password-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["User.resets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/visits/due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Visit.due"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vocabulary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Vocabulary.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/announcements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Public.announcements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/announcements/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Public.announcement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/draws/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PublicDraw.record"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/eligibility": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SelfCheck.ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/funds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PublicFunds.published"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Public.notices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/notices/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Public.notice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/notices/{code}/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Public.object"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/notices/{code}/qr.svg": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Public.qr"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/objections/{receipt}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Public.answer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AccountBookLine: {
            /** Format: int64 */
            availableFen: number;
            /** Format: date */
            day: string;
            move: components["schemas"]["AccountBookMove"];
            other: components["schemas"]["AccountBookOther"];
            /** Format: int64 */
            seq: number;
            stage: string;
        };
        AccountBookMove: {
            /** Format: int64 */
            amountFen: number;
            document: string;
            /** Format: uuid */
            formId: string | null;
            /** Format: uuid */
            id: string;
            inward: boolean;
            kind: string;
        };
        AccountBookOther: {
            /** Format: uuid */
            householdId: string | null;
            /** Format: uuid */
            id: string;
            kind: string;
            name: string;
        };
        AccountBookSheet: {
            account: components["schemas"]["LedgerBrowserAccount"];
            lines: components["schemas"]["PageAccountBookLine"];
        };
        AdoptionCreated: {
            id: string;
        };
        AdoptionDifference: {
            /** Format: int32 */
            adoptedVersion: number;
            figures: components["schemas"]["AdoptionDifferenceChange"][];
            leftOpen: string[];
            /** Format: int32 */
            libraryVersion: number | null;
            sameText: boolean;
        };
        AdoptionDifferenceChange: {
            basis: string;
            label: string;
            name: string;
            original: string;
            unit: string;
            written: string;
        };
        AdoptionEnd: {
            /** Format: date */
            from: string;
            note: string;
        };
        AdoptionNote: {
            note?: string | null;
        };
        AdoptionProposal: {
            document: components["schemas"]["AdoptionsDocument"];
            figures?: components["schemas"]["AdoptionsFigure"][] | null;
            leftOpen?: string[] | null;
            orgCode?: string | null;
            pack: string;
            placeCode: string;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo?: string | null;
        };
        AdoptionsAdoption: {
            content: components["schemas"]["AdoptionsNewAdoption"];
            decision: components["schemas"]["AdoptionsDecision"];
            /** Format: uuid */
            id: string;
            packTitle: string;
            /** Format: int32 */
            packVersion: number;
            sha256: string;
        };
        AdoptionsDecision: {
            /** Format: uuid */
            by: string | null;
            note: string | null;
            /** Format: uuid */
            proposedBy: string;
            /** @enum {string} */
            state: "PROPOSED" | "APPROVED" | "REJECTED";
        };
        AdoptionsDocument: {
            number: string;
            title: string;
        };
        AdoptionsFigure: {
            basis: string;
            name: string;
            written: string;
        };
        AdoptionsNewAdoption: {
            document: components["schemas"]["AdoptionsDocument"];
            figures: components["schemas"]["AdoptionsFigure"][];
            leftOpen: string[];
            orgCode: string | null;
            pack: string;
            placeCode: string;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo: string | null;
        };
        Agreement: {
            department: string;
            fields: components["schemas"]["AgreementField"][];
            ground: components["schemas"]["AgreementGround"];
            organisation?: string | null;
            rhythm: components["schemas"]["AgreementRhythm"];
            rules: components["schemas"]["AgreementRule"][];
            title: string;
        };
        AgreementField: {
            aliases: string[];
            code: string;
            /** @enum {string} */
            kind: "TEXT" | "DATE" | "NUMBER";
            label: string;
        };
        AgreementGround: {
            agency: string;
            document: string;
            legalBasis: string;
            purposes: string[];
            /** Format: date */
            since: string;
            /** Format: date */
            until?: string | null;
        };
        AgreementRhythm: {
            /** Format: int32 */
            answer: number;
            /** Format: int32 */
            every: number;
            /** Format: int32 */
            keep: number;
            /** Format: int32 */
            verify: number;
        };
        AgreementRule: {
            fact?: string | null;
            field: string;
            /** @enum {string} */
            meaning: "INFO" | "WARNING" | "REVIEW" | "EXCLUSION" | "DEATH";
            /** @enum {string} */
            test: "ALWAYS" | "CONTAINS" | "AT_LEAST" | "FILLED";
            value: string;
            words: string;
        };
        ApplicationCreated: {
            /** Format: uuid */
            id: string;
        };
        ApplicationNewApplication: {
            /** Format: int64 */
            amountFen: number;
            benefit?: components["schemas"]["ApplicationsBenefitKey"] | null;
            /** Format: date */
            filedOn?: string | null;
            /** Format: uuid */
            householdId?: string | null;
            /** Format: uuid */
            purposeId?: string | null;
            reason?: string | null;
        };
        ApplicationReview: {
            /** Format: int64 */
            approvedFen: number;
            opinion?: string | null;
            /** Format: date */
            reviewedOn?: string | null;
        };
        ApplicationsBenefitKey: {
            benefit: string;
            pack: string;
            period: string;
            /** Format: uuid */
            personId?: string | null;
        };
        AuditListDetail: {
            json: string;
            sealed: boolean;
        };
        AuditListItem: {
            action: string;
            /** Format: date-time */
            at: string;
            detail: components["schemas"]["AuditListDetail"];
            /** @enum {string} */
            kind: "CHANGE" | "LOOK" | "SIGN_IN";
            purpose: string | null;
            /** Format: int64 */
            seq: number;
            subject: components["schemas"]["AuditListSubject"];
            who: components["schemas"]["AuditListWho"];
        };
        AuditListSubject: {
            id: string;
            kind: string;
        };
        AuditListWho: {
            /** Format: uuid */
            accountId: string | null;
            name: string;
            role: string | null;
        };
        AuditSealsView: {
            intact: boolean;
            latestSeal: components["schemas"]["SealsDaySeal"] | null;
            seals: components["schemas"]["SealsDaySeal"][];
        };
        AuthorisationsAuthorisation: {
            /** Format: uuid */
            id: string;
            inForce: boolean;
            origin: string;
            /** Format: date-time */
            recordedAt: string;
            recordedBy: string;
            signed: components["schemas"]["AuthorisationsSigned"];
            /** Format: date */
            withdrawnOn: string | null;
            withdrawnWhy: string | null;
        };
        AuthorisationsSigned: {
            document: string;
            /** Format: date */
            on: string;
            /** Format: uuid */
            scan: string | null;
            /** Format: date */
            until: string | null;
        };
        CardAnswered: {
            answer: string;
            document: string | null;
            /** Format: date */
            on: string;
        };
        CardFactForm: {
            code: string;
            label: string;
            options: {
                [key: string]: string;
            };
            type: string;
            unit: string;
        };
        CardInquiryView: {
            addressee: string;
            answer: components["schemas"]["CardAnswered"] | null;
            /** Format: date */
            askedOn: string;
            clause: string;
            /** Format: uuid */
            id: string;
            kind: string;
            question: string;
            subject: components["schemas"]["CardSubject"];
        };
        CardSubject: {
            fact: components["schemas"]["CardFactForm"] | null;
            /** Format: uuid */
            householdId: string;
            scheme: string;
            schemeLabel: string;
        };
        CardViewBenefit: {
            amount: string;
            clause: string;
            due: boolean;
            form: string;
            formula: string;
            label: string;
            timing: string;
        };
        CardViewCard: {
            headName: string;
            /** Format: uuid */
            householdId: string;
            items: components["schemas"]["CardViewItem"][];
            notAboutPeople: string[];
            /** Format: date */
            on: string;
        };
        CardViewDoubt: {
            missing: components["schemas"]["CardViewMissing"][];
            open: components["schemas"]["CardViewOpen"][];
        };
        CardViewItem: {
            answer: string;
            benefits: components["schemas"]["CardViewBenefit"][];
            doubt: components["schemas"]["CardViewDoubt"];
            nearMiss: boolean;
            problem: string | null;
            reasons: components["schemas"]["CardViewReason"][];
            scheme: components["schemas"]["CardViewScheme"];
            unit: components["schemas"]["CardViewUnit"];
        };
        CardViewMissing: {
            /** Format: uuid */
            asked: string | null;
            hidden: boolean;
            label: string;
            office: string;
            path: string;
        };
        CardViewOpen: {
            answered: string | null;
            /** Format: uuid */
            asked: string | null;
            body: string;
            clause: string;
            reason: string;
            text: string;
            topic: string;
        };
        CardViewReason: {
            actual: string;
            category: string;
            clause: string;
            id: string;
            kindLabel: string;
            rule: string;
            text: string;
            verdict: string;
        };
        CardViewScheme: {
            /** Format: uuid */
            adoptionId: string;
            code: string;
            document: string;
            label: string;
            procedure: string | null;
            /** Format: date */
            since: string;
            /** Format: int32 */
            version: number;
        };
        CardViewUnit: {
            kind: string;
            kindLabel: string;
            name: string;
            /** Format: uuid */
            personId: string | null;
        };
        CaseConsent: {
            /** Format: date */
            legalDate: string;
            reason: string;
            step: string;
        };
        CaseDeskFilled: {
            command: string;
            values: {
                [key: string]: unknown;
            };
        };
        CaseMaterial: {
            code: string;
            present: boolean;
        };
        CaseNewCase: {
            /** Format: uuid */
            householdId: string;
            /** Format: date */
            legalDate?: string | null;
            materials?: components["schemas"]["CaseMaterial"][] | null;
            origin?: string | null;
            procedure?: string | null;
            scheme: string;
        };
        CaseViewAction: {
            command: string;
            effect: string;
            fields: components["schemas"]["CaseViewField"][];
            irreversible: boolean;
            label: string;
            sheet: components["schemas"]["CaseViewSheet"] | null;
        };
        CaseViewAssessment: {
            findings: components["schemas"]["CaseViewFinding"][];
            status: string;
        };
        CaseViewClause: {
            id: string;
            words: string;
        };
        CaseViewClock: {
            clause: string;
            /** Format: date */
            due: string | null;
            kind: string;
            label: string;
            /** Format: int32 */
            lateDays: number;
            warning: string | null;
            who: string;
        };
        CaseViewDetail: {
            actions: components["schemas"]["CaseViewAction"][];
            /** Format: int64 */
            amountFen: number | null;
            assessment: components["schemas"]["CaseViewAssessment"];
            clocks: components["schemas"]["CaseViewClock"][];
            /** Format: int64 */
            daysLeft: number | null;
            /** Format: date */
            deadline: string | null;
            household: components["schemas"]["CaseViewLabelled"];
            /** Format: uuid */
            id: string;
            number: string;
            objections: components["schemas"]["CaseViewObjectionRow"][];
            place: components["schemas"]["CaseViewNamed"];
            scheme: components["schemas"]["CaseViewScheme"];
            sheets: components["schemas"]["CaseViewSheet"][];
            state: string;
            stateLabel: string;
            steps: components["schemas"]["CaseViewStep"][];
            timeline: components["schemas"]["CaseViewEvent"][];
            turn: components["schemas"]["CaseViewWho"] | null;
            /** Format: int32 */
            version: number;
        };
        CaseViewEvent: {
            /** Format: date-time */
            at: string;
            clause: string | null;
            kind: string;
            /** Format: date */
            legalDate: string;
            mode: string | null;
            opinion: string | null;
            role: string | null;
            title: string;
            who: string;
        };
        CaseViewField: {
            hint: string | null;
            label: string;
            name: string;
            options: components["schemas"]["CaseViewOption"][];
            required: boolean;
            type: string;
            value: unknown;
        };
        CaseViewFinding: {
            clause: string;
            id: string;
            label: string;
            result: string;
            why: string;
        };
        CaseViewLabelled: {
            /** Format: uuid */
            id: string;
            label: string;
        };
        CaseViewNamed: {
            code: string;
            name: string;
        };
        CaseViewObjectionRow: {
            /** Format: date */
            answeredOn: string | null;
            code: string;
            /** Format: uuid */
            id: string;
            /** Format: date */
            receivedOn: string;
            state: string;
        };
        CaseViewOption: {
            label: string;
            value: string;
        };
        CaseViewRow: {
            /** Format: int64 */
            daysLeft: number | null;
            /** Format: date */
            deadline: string | null;
            flags: string[];
            /** Format: uuid */
            id: string;
            number: string;
            place: components["schemas"]["CaseViewNamed"];
            schemeLabel: string;
            state: string;
            step: string | null;
            stepLabel: string | null;
            turn: string | null;
            unitLabel: string;
        };
        CaseViewScheme: {
            code: string;
            label: string;
            version: string;
        };
        CaseViewSheet: {
            /** Format: uuid */
            id: string;
            kind: string;
            label: string;
        };
        CaseViewStep: {
            clause: components["schemas"]["CaseViewClause"];
            /** Format: date */
            deadline: string | null;
            id: string;
            kind: string;
            label: string;
            /** Format: date */
            legalDate: string | null;
            mode: string | null;
            /** Format: date-time */
            recordedAt: string | null;
            result: string | null;
            roleLabel: string;
            state: string;
        };
        CaseViewWho: {
            roleLabel: string;
            who: string | null;
        };
        ChainCalls: {
            /** Format: int64 */
            done: number;
            /** Format: int64 */
            due: number;
            /** Format: int64 */
            overdue: number;
            /** Format: int64 */
            silent: number;
        };
        ChainCover: {
            /** Format: int64 */
            needing: number;
            /** Format: int64 */
            planned: number;
            /** Format: int64 */
            uncovered: number;
        };
        ChainLine: {
            calls: components["schemas"]["ChainCalls"];
            code: string;
            cover: components["schemas"]["ChainCover"];
            name: string;
        };
        ChainReport: {
            /** Format: date */
            asOf: string;
            lines: components["schemas"]["ChainLine"][];
            total: components["schemas"]["ChainLine"];
        };
        ChangeField: {
            hint: string | null;
            label: string;
            name: string;
            options: components["schemas"]["ChangeFieldOption"][];
            required: boolean;
            type: string;
            value: unknown;
        };
        ChangeFieldOption: {
            label: string;
            value: string;
        };
        ChangeNote: {
            note?: string | null;
        };
        ChangeViewChange: {
            approvalWhy: string;
            /** Format: date-time */
            decidedAt: string | null;
            decidedBy: string | null;
            evidence: string[];
            /** Format: uuid */
            householdId: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "SPLIT" | "MERGE" | "MOVE" | "JOIN" | "MARRIAGE" | "BIRTH" | "LEAVE" | "DEATH" | "HEAD_CHANGE" | "ENTRY" | "RETURN" | "ID_NUMBER" | "CORRECTION" | "SAME_PERSON";
            kindLabel: string;
            mayDecide: boolean;
            mayWithdraw: boolean;
            needsApproval: boolean;
            note: string | null;
            /** Format: date */
            on: string;
            placeCode: string;
            reason: string;
            /** Format: date-time */
            requestedAt: string;
            requestedBy: string | null;
            state: string;
            summary: string;
        };
        ChangeViewEntry: {
            effect: string;
            evidence: string;
            fields: components["schemas"]["ChangeField"][];
            /** @enum {string} */
            kind: "SPLIT" | "MERGE" | "MOVE" | "JOIN" | "MARRIAGE" | "BIRTH" | "LEAVE" | "DEATH" | "HEAD_CHANGE" | "ENTRY" | "RETURN" | "ID_NUMBER" | "CORRECTION" | "SAME_PERSON";
            label: string;
        };
        ChangeViewPreview: {
            consequences: components["schemas"]["LifeEventFollowerConsequence"][];
            needsApproval: boolean;
            summary: string;
            why: string;
        };
        ChangeViewProposal: {
            evidence?: string[] | null;
            /** @enum {string|null} */
            kind?: "SPLIT" | "MERGE" | "MOVE" | "JOIN" | "MARRIAGE" | "BIRTH" | "LEAVE" | "DEATH" | "HEAD_CHANGE" | "ENTRY" | "RETURN" | "ID_NUMBER" | "CORRECTION" | "SAME_PERSON" | null;
            /** Format: date */
            on?: string | null;
            reason?: string | null;
            values?: {
                [key: string]: unknown;
            } | null;
        };
        CoverageUncovered: {
            /** Format: int64 */
            days: number;
            headName: string;
            /** Format: uuid */
            householdId: string;
            /** Format: int32 */
            members: number;
            number: string | null;
            placeCode: string;
            /** Format: date */
            since: string;
        };
        CustodyCandidate: {
            /** Format: uuid */
            accountId: string;
            name: string;
            posts: string[];
        };
        CustodyDeskEnd: {
            /** Format: date */
            from?: string | null;
            reason?: string | null;
        };
        CustodyDeskGiven: {
            /** Format: uuid */
            id: string;
            waiting: boolean;
        };
        CustodyDeskHolderView: {
            code: string;
            kind: string;
            name: string;
        };
        CustodyDeskView: {
            /** @enum {string} */
            capacity: "REGISTERED" | "RESIDENCE" | "ORGANISATION" | "HELPER" | "CO_HELPER" | "INVESTIGATOR";
            /** Format: date */
            from: string;
            holder: components["schemas"]["CustodyDeskHolderView"];
            /** Format: uuid */
            id: string;
            reason: string;
            state: string;
            /** Format: date */
            to: string | null;
        };
        CustodyDeskWish: {
            /** @enum {string|null} */
            capacity?: "REGISTERED" | "RESIDENCE" | "ORGANISATION" | "HELPER" | "CO_HELPER" | "INVESTIGATOR" | null;
            /** Format: date */
            from?: string | null;
            holder?: string | null;
            reason?: string | null;
        };
        Dashboard: {
            /** Format: date-time */
            asOf: string;
            counts: components["schemas"]["DashboardCount"][];
            series: components["schemas"]["DashboardSeries"];
        };
        DashboardBar: {
            key: string;
            label: string;
            /** Format: int64 */
            value: number;
        };
        DashboardCount: {
            key: string;
            link: string;
            /** Format: int64 */
            value: number;
        };
        DashboardPlaceBar: {
            code: string;
            name: string;
            /** Format: int64 */
            value: number;
        };
        DashboardSeries: {
            casesByPlace: components["schemas"]["DashboardPlaceBar"][];
            casesByStep: components["schemas"]["DashboardBar"][];
            decisionsByMonth: components["schemas"]["WorkMonth"][];
            householdsByCategory: components["schemas"]["DashboardBar"][];
            householdsByPlace: components["schemas"]["DashboardPlaceBar"][];
        };
        DecisionBatch: {
            backTo?: string | null;
            caseIds: string[];
            document?: string | null;
            /** @enum {string} */
            kind: "REVIEW" | "DECISION";
            /** Format: date */
            legalDate?: string | null;
            opinion?: string | null;
            /** @enum {string} */
            outcome: "PASS" | "SEND_BACK" | "GRANT" | "REFUSE";
        };
        DecisionDeskDone: {
            done: string[];
            failed: components["schemas"]["DecisionDeskFailed"][];
            /** Format: uuid */
            id: string | null;
        };
        DecisionDeskFailed: {
            /** Format: uuid */
            caseId: string;
            code: string;
            label: string;
            todo: string;
            what: string;
            why: string;
        };
        DecisionDeskPreview: {
            /** Format: int64 */
            amountFen: number | null;
            /** Format: int32 */
            count: number;
            ready: components["schemas"]["DecisionDeskReady"][];
            refused: components["schemas"]["DecisionDeskFailed"][];
            warnings: components["schemas"]["DecisionDeskFailed"][];
        };
        DecisionDeskReady: {
            /** Format: uuid */
            caseId: string;
            label: string;
            place: components["schemas"]["CaseViewNamed"];
        };
        DecisionDeskRow: {
            by: string;
            /** Format: int32 */
            count: number;
            /** Format: uuid */
            id: string;
            kind: string;
            /** Format: date */
            legalDate: string | null;
            outcome: string;
        };
        DecisionRecordBasis: {
            /** Format: uuid */
            adoptionId: string | null;
            engine: string;
            packSha256: string;
            scheme: string;
        };
        DecisionRecordKept: {
            basis: components["schemas"]["DecisionRecordBasis"];
            /** Format: uuid */
            caseId: string;
            document: string;
            /** Format: int32 */
            factVersions: number;
            granted: boolean;
            /** Format: uuid */
            id: string;
            /** Format: date */
            on: string;
            trace: string[];
        };
        DepartedDetail: {
            address: string | null;
            household: components["schemas"]["DepartedRow"];
            written: components["schemas"]["DepartedWritten"][];
        };
        DepartedRow: {
            headName: string;
            /** Format: uuid */
            householdId: string;
            members: string[];
            /** Format: date */
            movedOn: string;
            movedTo: string;
            number: string | null;
            placeCode: string;
        };
        DepartedWritten: {
            /** Format: date */
            legalDate: string;
            /** Format: date-time */
            recordedAt: string;
            source: string;
        };
        DisclosuresPublished: {
            /** Format: date */
            from: string;
            /** Format: int64 */
            households: number | null;
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            paidFen: number | null;
            placeName: string;
            /** Format: date */
            publishedOn: string;
            sums: components["schemas"]["DisclosuresSum"][];
            /** Format: date */
            until: string;
        };
        DisclosuresSum: {
            /** Format: int64 */
            fen: number;
            /** Format: int64 */
            households: number | null;
            purposes: string[];
            sources: string[];
            what: string;
        };
        DrawCommitment: {
            digest: string;
            office: string;
        };
        DrawNewDraw: {
            caseIds: string[];
            place: string;
            publicNumber?: components["schemas"]["DrawPublicNumber"] | null;
            title: string;
        };
        DrawNumber: {
            number: string;
        };
        DrawPagesCommitment: {
            by: string;
            /** Format: date-time */
            committedAt: string;
            digest: string;
            office: string;
            /** Format: int32 */
            ordinal: number;
            secret: string | null;
        };
        DrawPagesDetail: {
            actions: string[];
            /** Format: int32 */
            cases: number;
            /** Format: date */
            closedOn: string;
            code: string;
            /** Format: int32 */
            drawn: number | null;
            /** Format: date */
            drawnOn: string | null;
            entries: components["schemas"]["DrawPagesEntry"][];
            /** Format: uuid */
            id: string;
            listHash: string;
            /** Format: int32 */
            needed: number;
            place: components["schemas"]["CaseViewNamed"];
            publicUrl: string;
            seed: string | null;
            share: components["schemas"]["DrawPagesShare"];
            source: components["schemas"]["DrawPagesSource"];
            state: string;
            title: string;
            /** Format: int32 */
            version: number;
        };
        DrawPagesEntry: {
            /** Format: uuid */
            caseId: string;
            drawn: boolean | null;
            label: string;
            number: string;
            place: components["schemas"]["CaseViewNamed"];
        };
        DrawPagesRow: {
            /** Format: int32 */
            cases: number;
            /** Format: date */
            closedOn: string;
            code: string;
            /** Format: int32 */
            drawn: number | null;
            /** Format: date */
            drawnOn: string | null;
            /** Format: uuid */
            id: string;
            /** Format: int32 */
            needed: number;
            place: components["schemas"]["CaseViewNamed"];
            state: string;
            title: string;
        };
        DrawPagesShare: {
            clause: string;
            clauseWords: string;
            /** Format: int32 */
            part: number;
            /** Format: int32 */
            whole: number;
        };
        DrawPagesSource: {
            commitments: components["schemas"]["DrawPagesCommitment"][];
            kind: string;
            name: string | null;
            number: string | null;
            /** Format: date */
            on: string | null;
        };
        DrawPublicNumber: {
            name: string;
            /** Format: date */
            on: string;
        };
        DrawSecret: {
            secret: string;
        };
        DueVisitsHome: {
            headName: string;
            /** Format: uuid */
            id: string;
            /** Format: int32 */
            members: number;
            number: string | null;
            placeCode: string;
        };
        DuplicateBrowserFile: {
            /** Format: date */
            birthDate: string | null;
            headName: string | null;
            /** Format: uuid */
            householdId: string | null;
            idMasked: string | null;
            name: string;
            noIdReason: string | null;
            /** Format: uuid */
            personId: string;
            sex: string | null;
        };
        DuplicateBrowserPair: {
            decidedBy: string | null;
            ground: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            kept: string | null;
            persons: components["schemas"]["DuplicateBrowserFile"][];
            reason: string | null;
            reportedBy: string | null;
            state: string;
        };
        DuplicateFound: {
            /** Format: int32 */
            found: number;
        };
        DuplicateReported: {
            /** Format: uuid */
            id: string;
        };
        DuplicateSearch: {
            place?: string | null;
        };
        DuplicatesReport: {
            /** Format: uuid */
            first?: string | null;
            ground?: string | null;
            /** Format: uuid */
            second?: string | null;
        };
        DuplicatesVerdict: {
            evidence?: string[] | null;
            /** Format: uuid */
            keep?: string | null;
            reason?: string | null;
            same?: boolean | null;
        };
        ExistenceAnswer: {
            askAt: components["schemas"]["Node"] | null;
            askAtName: string | null;
            exists: boolean;
        };
        ExistenceQuestion: {
            idNumber: string;
            purpose: string;
        };
        FactBookAdoptedGroup: {
            group: string;
            label: string;
            statementIds: string[];
            /** Format: date */
            validFrom: string;
            values: {
                [key: string]: unknown;
            };
            /** Format: uuid */
            versionId: string;
        };
        FileUploaded: {
            /** Format: int64 */
            bytes: number;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "PDF" | "JPEG" | "PNG" | "WEBP" | "HEIC" | "MP4" | "DOCX" | "XLSX" | "OLE2" | "TEXT" | "HTML";
            name: string;
            sha256: string;
        };
        FirstAdministratorForm: {
            account: string;
            name: string;
            password: string;
            placeCode: string;
            placeName: string;
            token: string;
        };
        FormBrowserBenefit: {
            benefit: string;
            pack: string;
            period: string;
        };
        FormBrowserDetail: {
            actions: string[];
            benefit: components["schemas"]["FormBrowserBenefit"] | null;
            form: components["schemas"]["FormBrowserRow"];
            hands: components["schemas"]["FormBrowserHands"];
            payments: components["schemas"]["FormBrowserPayment"][];
            place: string;
        };
        FormBrowserEnded: {
            /** Format: date */
            on: string;
            reason: string;
        };
        FormBrowserHands: {
            applicant: string;
            opinion: string | null;
            /** Format: date */
            reviewedOn: string | null;
            reviewer: string | null;
        };
        FormBrowserNamed: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        FormBrowserPayment: {
            /** Format: int64 */
            amountFen: number;
            by: string;
            document: string;
            ended: components["schemas"]["FormBrowserEnded"] | null;
            /** Format: uuid */
            id: string;
            /** Format: date */
            on: string;
            outcome: string;
            /** Format: int64 */
            returnedFen: number;
        };
        FormBrowserRow: {
            /** Format: date */
            filedOn: string;
            household: components["schemas"]["FormBrowserNamed"];
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            number: number;
            purpose: components["schemas"]["FormBrowserNamed"];
            reason: string;
            state: string;
            sums: components["schemas"]["FormBrowserSums"];
        };
        FormBrowserSums: {
            /** Format: int64 */
            approvedFen: number | null;
            /** Format: int64 */
            askedFen: number;
            /** Format: int64 */
            heldFen: number;
            /** Format: int64 */
            paidFen: number;
        };
        FoundListCount: {
            code: string;
            kinds: {
                [key: string]: number;
            };
            label: string;
        };
        FoundListFound: {
            amountHigh: string | null;
            amountLow: string | null;
            benefit: string;
            clause: string;
            /** Format: date */
            on: string;
            reason: string;
        };
        FoundListHome: {
            headName: string;
            /** Format: uuid */
            id: string;
            number: string | null;
        };
        FoundListNamed: {
            code: string;
            label: string;
        };
        FoundListRow: {
            found: components["schemas"]["FoundListFound"];
            household: components["schemas"]["FoundListHome"];
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["FoundListNamed"];
            place: components["schemas"]["FoundListNamed"];
            scheme: components["schemas"]["FoundListNamed"];
            unitName: string;
        };
        FoundListSummary: {
            byFacts: components["schemas"]["FoundListCount"][];
            byPlaces: components["schemas"]["FoundListCount"][];
            bySchemes: components["schemas"]["FoundListCount"][];
            /** Format: int32 */
            households: number;
            /** Format: int32 */
            never: number;
            /** Format: date-time */
            oldest: string | null;
            /** Format: int32 */
            waiting: number;
        };
        FoundNewRun: {
            place?: string | null;
        };
        FoundRun: {
            /** Format: int32 */
            done: number;
            /** Format: uuid */
            id: string;
            problem: string | null;
            /** Format: int32 */
            renewed: number;
            state: string;
            /** Format: int32 */
            total: number;
        };
        FundsAmount: {
            /** Format: int64 */
            amountFen: number;
            document?: string | null;
            /** Format: date */
            on?: string | null;
        };
        FundsCreated: {
            /** Format: uuid */
            id: string;
        };
        FundsNewAccount: {
            /** Format: uuid */
            fundId?: string | null;
            kind?: string | null;
            name?: string | null;
            orgCode?: string | null;
            pack?: string | null;
            placeCode?: string | null;
            purpose?: string | null;
            /** @enum {string|null} */
            source?: "FISCAL" | "DONATION" | "OWN" | "OTHER" | null;
        };
        FundsNewTransfer: {
            /** Format: int64 */
            amountFen: number;
            document?: string | null;
            /** Format: uuid */
            fromId?: string | null;
            kind?: string | null;
            /** Format: date */
            on?: string | null;
            /** Format: uuid */
            toId?: string | null;
        };
        FundsSettlement: {
            /** Format: date */
            on?: string | null;
            reason?: string | null;
        };
        HandOversProposal: {
            kinNote?: string | null;
            /** Format: date */
            on?: string | null;
            reason?: string | null;
            /** Format: uuid */
            toHelperId?: string | null;
        };
        HelperLeaving: {
            /** Format: date */
            on?: string | null;
            reason?: string | null;
        };
        HelperPostChange: {
            /** Format: date */
            from?: string | null;
            standing: components["schemas"]["HelpersStanding"];
        };
        HelpersNewHelper: {
            /** Format: uuid */
            accountId?: string | null;
            /** Format: date */
            from?: string | null;
            /** Format: uuid */
            personId?: string | null;
            place?: string | null;
            standing: components["schemas"]["HelpersStanding"];
        };
        HelpersStanding: {
            rank?: string | null;
            title?: string | null;
            unit?: string | null;
        };
        HitBrowserActs: {
            answer: boolean;
            settle: boolean;
            tell: boolean;
            verify: boolean;
        };
        HitBrowserCount: {
            group: string;
            groupLabel: string;
            /** Format: int64 */
            hits: number;
            key: string;
            label: string;
        };
        HitBrowserDays: {
            /** Format: date */
            answerBy: string | null;
            /** Format: date */
            answeredOn: string | null;
            /** Format: date */
            servedOn: string | null;
            /** Format: date */
            settledOn: string | null;
            /** Format: date */
            verifiedOn: string | null;
        };
        HitBrowserDue: {
            /** Format: int64 */
            daysLeft: number | null;
            /** Format: date */
            until: string | null;
        };
        HitBrowserPerson: {
            /** Format: uuid */
            householdId: string | null;
            /** Format: uuid */
            id: string;
            idMasked: string | null;
            name: string;
        };
        HitBrowserPlaceName: {
            code: string;
            name: string;
        };
        HitBrowserRow: {
            /** Format: date-time */
            at: string;
            due: components["schemas"]["HitBrowserDue"];
            /** Format: uuid */
            id: string;
            person: components["schemas"]["HitBrowserPerson"];
            place: components["schemas"]["HitBrowserPlaceName"];
            said: components["schemas"]["HitBrowserSaid"];
            /** @enum {string} */
            state: "NOTED" | "TO_VERIFY" | "TO_TELL" | "TOLD" | "TO_SETTLE" | "UPHELD" | "REFUTED" | "OVERTAKEN";
            stateLabel: string;
        };
        HitBrowserSaid: {
            department: string;
            departmentLabel: string;
            /** @enum {string} */
            meaning: "INFO" | "WARNING" | "REVIEW" | "EXCLUSION" | "DEATH";
            meaningLabel: string;
            /** Format: date */
            on: string;
            words: string;
        };
        HitBrowserSourceOfHit: {
            agency: string;
            legalBasis: string;
            /** Format: uuid */
            statementId: string;
            title: string;
        };
        HitBrowserStep: {
            /** Format: date-time */
            at: string;
            by: string;
            files: string[];
            kind: string;
            /** Format: date */
            on: string;
            outcome: string;
            words: string;
        };
        HitBrowserWhole: {
            acts: components["schemas"]["HitBrowserActs"];
            /** Format: uuid */
            changeId: string | null;
            days: components["schemas"]["HitBrowserDays"];
            hit: components["schemas"]["HitBrowserRow"];
            says: {
                [key: string]: string;
            };
            source: components["schemas"]["HitBrowserSourceOfHit"];
            steps: components["schemas"]["HitBrowserStep"][];
            /** Format: int32 */
            version: number;
        };
        HitsAct: {
            files?: string[] | null;
            /** Format: date */
            on?: string | null;
            /** Format: int32 */
            version: number;
            words?: string | null;
        };
        HitSettlement: {
            act: components["schemas"]["HitsAct"];
            /** @enum {string} */
            outcome: "NOTED" | "TO_VERIFY" | "TO_TELL" | "TOLD" | "TO_SETTLE" | "UPHELD" | "REFUTED" | "OVERTAKEN";
        };
        HitTelling: {
            act: components["schemas"]["HitsAct"];
            detail?: string | null;
            place?: string | null;
            /** Format: uuid */
            proof?: string | null;
            way: string;
            who?: string | null;
        };
        HitVerification: {
            act: components["schemas"]["HitsAct"];
            /** @enum {string} */
            finding: "TRUE" | "UNTRUE" | "CHANGED";
        };
        HolidayEntry: {
            document: string;
            rest?: string[] | null;
            work?: string[] | null;
        };
        HolidaysYear: {
            document: string | null;
            rest: string[];
            work: string[];
            /** Format: int32 */
            year: number;
        };
        HouseholdBrowserDetail: {
            address: string | null;
            facts: components["schemas"]["FactBookAdoptedGroup"][];
            household: components["schemas"]["HouseholdBrowserRow"];
            members: components["schemas"]["HouseholdBrowserMember"][];
            recognitions: components["schemas"]["HouseholdBrowserRecognition"][];
            /** Format: int32 */
            version: number;
            withheld: boolean;
        };
        HouseholdBrowserMember: {
            /** Format: date */
            birthDate: string | null;
            facts: components["schemas"]["FactBookAdoptedGroup"][];
            name: string;
            numbers: components["schemas"]["HouseholdBrowserNumbers"];
            /** Format: uuid */
            personId: string;
            relation: string;
            sex: string | null;
        };
        HouseholdBrowserNumbers: {
            idMasked: string | null;
            noIdReason: string | null;
            phoneMasked: string | null;
        };
        HouseholdBrowserRecognition: {
            basis: string;
            category: string;
            documentNumber: string | null;
            /** Format: date */
            endedOn: string | null;
            kind: string;
            /** Format: date */
            recognisedOn: string;
        };
        HouseholdBrowserRow: {
            categories: string[];
            headName: string;
            /** Format: uuid */
            id: string;
            /** Format: int32 */
            members: number;
            number: string | null;
            placeCode: string;
            state: string;
            /** Format: date-time */
            updatedAt: string;
        };
        HouseholdContact: {
            address?: string | null;
        };
        HouseholdHistoryEvent: {
            kind: string;
            /** Format: date */
            legalDate: string;
            /** Format: date-time */
            recordedAt: string | null;
            source: string;
            title: string;
            who: string | null;
        };
        HouseholdHistoryLooker: {
            action: string;
            /** Format: date-time */
            at: string;
            purpose: string | null;
            who: string;
        };
        HouseholdMoneyAccount: {
            received: components["schemas"]["HouseholdMoneyReceived"][];
            /** Format: int64 */
            sumFen: number;
            told: components["schemas"]["HouseholdMoneyTold"][];
        };
        HouseholdMoneyReceived: {
            /** Format: int64 */
            fen: number;
            /** Format: uuid */
            formId: string;
            /** Format: int64 */
            formNumber: number;
            /** Format: date */
            on: string;
            purpose: string;
            reason: string;
            source: string;
        };
        HouseholdMoneyTold: {
            by: string;
            listener: string;
            /** Format: date */
            on: string;
            way: string;
        };
        ImportConfirmation: {
            accept?: string[] | null;
        };
        ImportMapping: {
            sheets: components["schemas"]["ImportShapeSheetChoice"][];
        };
        ImportReason: {
            reason?: string | null;
        };
        ImportRecord: {
            /** Format: date-time */
            at: string;
            by: string;
            fileName: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            jobId: string | null;
            state: string;
            summary: components["schemas"]["ImportRecordSummary"] | null;
            undoable: boolean;
            undoBlockedWhy: string | null;
        };
        ImportRecordFault: {
            code: string;
            column: string;
            header: string;
            /** Format: int32 */
            row: number;
            severity: string;
            sheet: string;
            todo: string;
            value: string;
            what: string;
            why: string;
        };
        ImportRecordJob: {
            /** Format: int32 */
            done: number;
            /** Format: uuid */
            id: string;
            kind: string;
            message: string | null;
            problem: components["schemas"]["ImportRecordProblem"] | null;
            state: string;
            /** Format: int32 */
            total: number;
        };
        ImportRecordProblem: {
            code: string;
            detail: string;
        };
        ImportRecordSummary: {
            /** Format: int32 */
            households: number;
            /** Format: int32 */
            newPersons: number;
            /** Format: int32 */
            persons: number;
            /** Format: int32 */
            questions: number;
            /** Format: int32 */
            refusedHouseholds: number;
            /** Format: int32 */
            unchanged: number;
            /** Format: int32 */
            updatedPersons: number;
            /** Format: int32 */
            warnings: number;
        };
        ImportRecordUpload: {
            encoding: string | null;
            fileName: string;
            format: string;
            /** Format: uuid */
            id: string;
            sheets: components["schemas"]["ImportShapeSheetView"][];
        };
        ImportShapeColumnChoice: {
            /** Format: int32 */
            index: number;
            target?: string | null;
        };
        ImportShapeColumnView: {
            /** Format: double */
            confidence: number;
            header: string;
            /** Format: int32 */
            index: number;
            proposal: string | null;
            samples: string[];
        };
        ImportShapeSheetChoice: {
            columns: components["schemas"]["ImportShapeColumnChoice"][];
            /** Format: int32 */
            index: number;
            use: boolean;
        };
        ImportShapeSheetView: {
            columns: components["schemas"]["ImportShapeColumnView"][];
            /** Format: int32 */
            headerRow: number | null;
            /** Format: int32 */
            index: number;
            name: string;
            /** Format: int32 */
            rows: number;
            use: boolean;
        };
        ImportStarted: {
            /** Format: uuid */
            jobId: string;
        };
        ImportTarget: {
            code: string;
            group: string;
            label: string;
            required: boolean;
        };
        IncomeBookNewEntry: {
            /** Format: int64 */
            amountFen?: number | null;
            month?: string | null;
            note?: string | null;
            /** Format: uuid */
            personId?: string | null;
            /** @enum {string|null} */
            source?: "WAGE" | "BUSINESS" | "PROPERTY" | "TRANSFER" | "OTHER_INCOME" | "PRODUCTION" | "MEDICAL" | "SCHOOLING" | "DISASTER" | "OTHER_EXPENSE" | null;
        };
        IncomeReaderAmount: {
            /** Format: int64 */
            fen: number;
            month: string;
            /** Format: uuid */
            personId: string | null;
        };
        IncomeReaderBook: {
            /** Format: int64 */
            expenseFen: number;
            from: string;
            /** Format: int64 */
            incomeFen: number;
            months: components["schemas"]["IncomeReaderMonth"][];
            /** Format: int64 */
            netFen: number;
            sums: components["schemas"]["IncomeReaderSum"][];
            to: string;
        };
        IncomeReaderEntry: {
            amount: components["schemas"]["IncomeReaderAmount"];
            /** @enum {string} */
            direction: "INCOME" | "EXPENSE";
            /** Format: uuid */
            id: string;
            label: string;
            note: string;
            /** @enum {string} */
            source: "WAGE" | "BUSINESS" | "PROPERTY" | "TRANSFER" | "OTHER_INCOME" | "PRODUCTION" | "MEDICAL" | "SCHOOLING" | "DISASTER" | "OTHER_EXPENSE";
            trace: components["schemas"]["IncomeReaderTrace"];
        };
        IncomeReaderMonth: {
            entries: components["schemas"]["IncomeReaderEntry"][];
            /** Format: int64 */
            expenseFen: number;
            /** Format: int64 */
            incomeFen: number;
            month: string;
        };
        IncomeReaderSum: {
            /** @enum {string} */
            direction: "INCOME" | "EXPENSE";
            /** Format: int64 */
            fen: number;
            label: string;
            /** @enum {string} */
            source: "WAGE" | "BUSINESS" | "PROPERTY" | "TRANSFER" | "OTHER_INCOME" | "PRODUCTION" | "MEDICAL" | "SCHOOLING" | "DISASTER" | "OTHER_EXPENSE";
        };
        IncomeReaderTrace: {
            /** Format: date-time */
            at: string;
            by: string;
            reversed: boolean;
            /** Format: uuid */
            reverses: string | null;
        };
        IncomeReason: {
            reason?: string | null;
        };
        InquiryDeskQuestion: {
            kind: string;
            /** Format: uuid */
            personId?: string | null;
            scheme: string;
            topic: string;
        };
        InquiryDeskReply: {
            answer?: string | null;
            document?: string | null;
            /** Format: date */
            on?: string | null;
            value?: string | null;
        };
        KeptDecisionsReplay: {
            before: string[];
            engine: string;
            now: string[];
            same: boolean;
            unchanged: boolean;
        };
        LawChoice: {
            later: boolean;
            reason: string;
        };
        LawPagesLaw: {
            open: boolean;
            turns: components["schemas"]["LawPagesTurn"][];
        };
        LawPagesText: {
            /** Format: uuid */
            adoptionId: string;
            document: string;
            /** Format: date */
            from: string;
            number: string;
        };
        LawPagesTransition: {
            /** Format: uuid */
            caseId: string;
            label: string;
            number: string;
            /** Format: date */
            on: string;
            reason: string;
            ruling: string;
        };
        LawPagesTurn: {
            considered: components["schemas"]["LawPagesText"] | null;
            packSha256: string;
            reason: string;
            ruling: string;
            /** Format: date */
            since: string;
            text: components["schemas"]["LawPagesText"] | null;
        };
        LedgerBrowserAccount: {
            balance: components["schemas"]["LedgerBrowserBalance"];
            /** Format: uuid */
            id: string;
            kind: string;
            name: string;
            /** Format: uuid */
            parentId: string | null;
            placeCode: string;
            purpose: string | null;
            sourceKind: string | null;
        };
        LedgerBrowserBalance: {
            /** Format: int64 */
            availableFen: number;
            /** Format: int64 */
            heldFen: number;
            /** Format: int64 */
            paidFen: number;
            /** Format: int64 */
            receivedFen: number;
        };
        LedgerBrowserMovement: {
            /** Format: int64 */
            amountFen: number;
            document: string;
            /** Format: uuid */
            fromId: string;
            /** Format: uuid */
            id: string;
            kind: string;
            /** Format: date */
            on: string;
            outcome: string;
            /** Format: uuid */
            toId: string;
        };
        LifeEventFollowerConsequence: {
            clause: string;
            label: string;
            removes: boolean;
            /** Format: uuid */
            subjectId: string;
            subjectKind: string;
            what: string;
        };
        LoadMapping: {
            sheets: components["schemas"]["ImportShapeSheetChoice"][];
        };
        LoadsCounts: {
            /** Format: int32 */
            done: number;
            /** Format: int32 */
            kept: number;
            problem: string | null;
            problemCode: string | null;
            /** Format: int32 */
            refused: number;
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            warnings: number;
        };
        LoadsDays: {
            /** Format: date */
            deleteOn: string;
            /** Format: date */
            extractOn: string;
        };
        LoadsFault: {
            code: string;
            header: string;
            message: string;
            refused: boolean;
            /** Format: int32 */
            row: number;
            shown: string;
        };
        LoadsLoad: {
            counts: components["schemas"]["LoadsCounts"];
            days: components["schemas"]["LoadsDays"];
            fileName: string;
            /** Format: uuid */
            id: string;
            made: components["schemas"]["LoadsMade"];
            remembered: boolean;
            /** Format: uuid */
            sourceId: string;
            state: string;
        };
        LoadsMade: {
            /** Format: date-time */
            at: string;
            by: string;
        };
        Me: {
            account: string;
            /** Format: uuid */
            activePostId: string | null;
            mustChangePassword: boolean;
            name: string;
            permissions: string[];
            posts: components["schemas"]["PostView"][];
            /** Format: date */
            serverToday: string;
            /** Format: uuid */
            userId: string;
        };
        MeetingAttendance: {
            present: string[];
        };
        MeetingMinutes: {
            chair?: string | null;
            recorder?: string | null;
            text: string;
        };
        MeetingNewMeeting: {
            caseIds: string[];
            /** Format: date */
            date: string;
            place: string;
            title: string;
        };
        MeetingPagesAttendee: {
            capacity: string;
            name: string;
            /** Format: uuid */
            personId: string;
            present: boolean;
        };
        MeetingPagesCase: {
            /** Format: uuid */
            caseId: string;
            /** Format: int32 */
            eligible: number;
            label: string;
            opinion: string | null;
            outcome: string | null;
            recusals: components["schemas"]["MeetingPagesRecusal"][];
            votes: components["schemas"]["MeetingPagesVotes"] | null;
        };
        MeetingPagesDetail: {
            actions: string[];
            attendees: components["schemas"]["MeetingPagesAttendee"][];
            cases: components["schemas"]["MeetingPagesCase"][];
            chair: string | null;
            /** Format: date */
            date: string | null;
            electorate: components["schemas"]["MeetingPagesElectorate"];
            /** Format: uuid */
            id: string;
            minutes: string | null;
            place: components["schemas"]["CaseViewNamed"];
            recorder: string | null;
            state: string;
            title: string;
            /** Format: int32 */
            version: number;
        };
        MeetingPagesElectorate: {
            clause: string;
            /** Format: int32 */
            present: number;
            /** Format: int32 */
            quorum: number;
            reached: boolean;
            /** Format: int32 */
            total: number;
        };
        MeetingPagesRecusal: {
            declared: boolean;
            ground: string;
            name: string;
            /** Format: uuid */
            personId: string;
        };
        MeetingPagesRow: {
            /** Format: int32 */
            cases: number;
            /** Format: date */
            date: string | null;
            /** Format: uuid */
            id: string;
            /** Format: int32 */
            invited: number;
            place: components["schemas"]["CaseViewNamed"];
            /** Format: int32 */
            present: number;
            state: string;
            title: string;
        };
        MeetingPagesVotes: {
            /** Format: int32 */
            abstain: number;
            /** Format: int32 */
            against: number;
            /** Format: int32 */
            for: number;
        };
        MeetingRecusals: {
            grounds?: {
                [key: string]: string;
            } | null;
            personIds: string[];
        };
        MeetingVotes: {
            /** Format: int32 */
            abstain?: number | null;
            /** Format: int32 */
            against?: number | null;
            /** Format: int32 */
            for?: number | null;
            opinion?: string | null;
        };
        MoneyCreated: {
            /** Format: uuid */
            id: string;
        };
        MoneyNewDisclosure: {
            /** Format: date */
            from?: string | null;
            /** Format: date */
            until?: string | null;
        };
        MoneyOverviewFigures: {
            income: components["schemas"]["MoneyOverviewIncome"][];
            months: components["schemas"]["MoneyOverviewMonth"][];
            use: components["schemas"]["MoneyOverviewUse"][];
        };
        MoneyOverviewIncome: {
            /** Format: int64 */
            passedDownFen: number;
            /** Format: int64 */
            receivedFen: number;
            source: string;
        };
        MoneyOverviewMonth: {
            /** Format: int64 */
            households: number;
            month: string;
            /** Format: int64 */
            paidFen: number;
            purpose: string;
            source: string;
        };
        MoneyOverviewUse: {
            /** Format: int64 */
            allocatedFen: number;
            /** Format: int64 */
            availableFen: number;
            /** Format: int64 */
            households: number;
            /** Format: int64 */
            paidFen: number;
            purpose: string;
            source: string;
        };
        MoneyTold: {
            listener?: string | null;
            /** Format: date */
            on?: string | null;
            way?: string | null;
        };
        MoneyWalkCheck: {
            clause: string;
            code: string;
            faults: string[];
        };
        MoneyWalkHands: {
            applicant: string;
            approver: string;
            payer: string;
        };
        MoneyWalkOrigin: {
            account: string;
            document: string;
            /** Format: int64 */
            fen: number;
            /** Format: date */
            on: string;
            source: string;
        };
        MoneyWalkPaid: {
            /** Format: int64 */
            fen: number;
            household: string;
            /** Format: uuid */
            householdId: string;
            /** Format: date */
            on: string;
            placeCode: string;
            /** Format: uuid */
            transferId: string;
        };
        MoneyWalkTrail: {
            hands: components["schemas"]["MoneyWalkHands"];
            origins: components["schemas"]["MoneyWalkOrigin"][];
            paid: components["schemas"]["MoneyWalkPaid"];
            way: components["schemas"]["MoneyWalkWay"];
        };
        MoneyWalkWay: {
            /** Format: uuid */
            formId: string;
            /** Format: int64 */
            formNumber: number;
            fund: string;
            purpose: string;
            reason: string;
            source: string;
        };
        Node: {
            code: string;
            /** @enum {string} */
            kind: "PLACE" | "ORG";
        };
        NoticeAnswer: {
            answer: string;
            /** Format: date */
            legalDate?: string | null;
            upheld: boolean;
        };
        NoticeConsented: {
            /** Format: int32 */
            cases: number;
        };
        NoticeFiled: {
            actions: string[];
            /** Format: int32 */
            cases: number;
            clause: string;
            clauseWords: string;
            code: string;
            dayRule: string;
            /** Format: int64 */
            daysLeft: number | null;
            entries: components["schemas"]["NoticeViewEntry"][];
            /** Format: uuid */
            id: string;
            kind: string;
            /** Format: date */
            lastDay: string | null;
            lateReason: string | null;
            mode: string | null;
            /** Format: uuid */
            objectionId: string;
            objections: components["schemas"]["NoticeViewObjection"][];
            /** Format: int32 */
            objectionsOpen: number;
            place: components["schemas"]["CaseViewNamed"];
            /** Format: date */
            postedOn: string | null;
            postings: components["schemas"]["NoticeViewPosting"][];
            publicUrl: string;
            receipt: string;
            state: string;
            title: string;
            /** Format: int32 */
            version: number;
        };
        NoticeLateConsent: {
            /** Format: date */
            legalDate: string;
            reason: string;
        };
        NoticeNewNotice: {
            caseIds: string[];
            /** Format: int32 */
            days?: number | null;
            /** @enum {string} */
            kind: "NOTICE" | "ANNOUNCEMENT";
            place: string;
        };
        NoticeNewObjection: {
            /** Format: uuid */
            caseId: string;
            channel?: string | null;
            name?: string | null;
            phone?: string | null;
            text: string;
        };
        NoticePosting: {
            lateReason?: string | null;
            lateScan?: string | null;
            /** Format: date */
            legalDate?: string | null;
            phone?: string | null;
            proofFileId: string;
            where: string;
        };
        NoticeRemoval: {
            lateReason?: string | null;
            lateScan?: string | null;
            /** Format: date */
            legalDate?: string | null;
            proofFileId: string;
        };
        NoticeViewDetail: {
            actions: string[];
            /** Format: int32 */
            cases: number;
            clause: string;
            clauseWords: string;
            code: string;
            dayRule: string;
            /** Format: int64 */
            daysLeft: number | null;
            entries: components["schemas"]["NoticeViewEntry"][];
            /** Format: uuid */
            id: string;
            kind: string;
            /** Format: date */
            lastDay: string | null;
            lateReason: string | null;
            mode: string | null;
            objections: components["schemas"]["NoticeViewObjection"][];
            /** Format: int32 */
            objectionsOpen: number;
            place: components["schemas"]["CaseViewNamed"];
            /** Format: date */
            postedOn: string | null;
            postings: components["schemas"]["NoticeViewPosting"][];
            publicUrl: string;
            state: string;
            title: string;
            /** Format: int32 */
            version: number;
        };
        NoticeViewEntry: {
            /** Format: uuid */
            caseId: string;
            label: string;
            shown: components["schemas"]["NoticeViewShown"][];
        };
        NoticeViewObjection: {
            anonymous: boolean;
            answer: string | null;
            /** Format: date */
            answeredOn: string | null;
            /** Format: uuid */
            caseId: string;
            code: string;
            /** Format: uuid */
            id: string;
            label: string;
            /** Format: date */
            receivedOn: string;
            state: string;
            text: string;
            upheld: boolean | null;
        };
        NoticeViewPosting: {
            by: string;
            /** Format: date */
            postedOn: string;
            proofFileId: string | null;
            where: string | null;
        };
        NoticeViewRow: {
            /** Format: int32 */
            cases: number;
            code: string;
            /** Format: int64 */
            daysLeft: number | null;
            /** Format: uuid */
            id: string;
            kind: string;
            /** Format: date */
            lastDay: string | null;
            /** Format: int32 */
            objectionsOpen: number;
            place: components["schemas"]["CaseViewNamed"];
            /** Format: date */
            postedOn: string | null;
            state: string;
            title: string;
        };
        NoticeViewShown: {
            label: string;
            value: string;
        };
        Organisation: {
            code: string;
            /** @enum {string} */
            kind: "GOVERNMENT" | "DEPARTMENT" | "UNION" | "SCHOOL" | "COMPANY" | "INSTITUTION" | "CHARITY";
            name: string;
            parentCode: string | null;
            placeCode: string;
        };
        PackProvision: {
            clause: string;
            id: string;
            part: string;
            text: string;
            visits: components["schemas"]["PackVisits"] | null;
        };
        PackVariant: {
            section: string;
            text: string;
        };
        PackVisits: {
            firstCounts: boolean;
            /** @enum {string} */
            per: "MONTH" | "QUARTER" | "HALF_YEAR" | "YEAR";
            /** Format: int32 */
            times: number;
        };
        PageAccountBookLine: {
            items: components["schemas"]["AccountBookLine"][];
            next: string | null;
            /** Format: int64 */
            total: number;
            totalIsExact: boolean;
        };
        PageAuditListItem: {
            items: components["schemas"]["AuditListItem"][];
            next: string | null;
            /** Format: int64 */
            total: number;
            totalIsExact: boolean;
        };
        PageCaseViewRow: {
            items: components["schemas"]["CaseViewRow"][];
            next: string | null;
            /** Format: int64 */
            total: number;
            totalIsExact: boolean;
        };
        PageChangeViewChange: {
            items: components["schemas"]["ChangeViewChange"][];
            next: string | null;
            /** Format: int64 */
            total: number;
            totalIsExact: boolean;
        };
        PageCoverageUncovered: {
            items: components["schemas"]["CoverageUncovered"][];
            next: string | null;
            /** Format: int64 */
            total: number;
            totalIsExact: boolean;
        };
        PageDecisionDeskRow: {
            items: components["schemas"]["DecisionDeskRow"][];
            next: string | null;
            /** Format: int64 */
            total: number;
            totalIsExact: boolean;
        };
        PageDepartedRow: {
            items: components["schemas"]["DepartedRow"][];
            next: string | null;
            /** Format: int64 */
            total: number;
            totalIsExact: boolean;
        };
        PageDrawPagesRow: {
            items: components["schemas"]["DrawPagesRow"][];
            next: string | null;
            /** Format: int64 */
            total: number;
            totalIsExact: boolean;
        };
        PageDuplicateBrowserPair: {
            items: components["schemas"]["DuplicateBrowserPair"][];
            next: string | null;
            /** Format: int64 */
            total: number;
            totalIsExact: boolean;
        };
        PageFormBrowserRow: {
            items: components["schemas"]["FormBrowserRow"][];
            next: string | null;
            /** Format: int64 */
            total: number;
            totalIsExact: boolean;
        };
        PageFoundListRow: {
            items: components["schemas"]["FoundListRow"][];
            next: string | null;
            /** Format: int64 */
            total: number;
            totalIsExact: boolean;
        };
        PageHitBrowserRow: {
            items: components["schemas"]["HitBrowserRow"][];
            next: string | null;
            /** Format: int64 */
            total: number;
            totalIsExact: boolean;
        };
        PageHouseholdBrowserRow: {
            items: components["schemas"]["HouseholdBrowserRow"][];
            next: string | null;
            /** Format: int64 */
            total: number;
            totalIsExact: boolean;
        };
        PageImportRecord: {
            items: components["schemas"]["ImportRecord"][];
            next: string | null;
            /** Format: int64 */
            total: number;
            totalIsExact: boolean;
        };
        PageImportRecordFault: {
            items: components["schemas"]["ImportRecordFault"][];
            next: string | null;
            /** Format: int64 */
            total: number;
            totalIsExact: boolean;
        };
        PageLoadsFault: {
            items: components["schemas"]["LoadsFault"][];
            next: string | null;
            /** Format: int64 */
            total: number;
            totalIsExact: boolean;
        };
        PageLoadsLoad: {
            items: components["schemas"]["LoadsLoad"][];
            next: string | null;
            /** Format: int64 */
            total: number;
            totalIsExact: boolean;
        };
        PageMeetingPagesRow: {
            items: components["schemas"]["MeetingPagesRow"][];
            next: string | null;
            /** Format: int64 */
            total: number;
            totalIsExact: boolean;
        };
        PageNoticeViewRow: {
            items: components["schemas"]["NoticeViewRow"][];
            next: string | null;
            /** Format: int64 */
            total: number;
            totalIsExact: boolean;
        };
        PagePairingBrowserHelperRow: {
            items: components["schemas"]["PairingBrowserHelperRow"][];
            next: string | null;
            /** Format: int64 */
            total: number;
            totalIsExact: boolean;
        };
        PagePairsPair: {
            items: components["schemas"]["PairsPair"][];
            next: string | null;
            /** Format: int64 */
            total: number;
            totalIsExact: boolean;
        };
        PagePersonBrowserFound: {
            items: components["schemas"]["PersonBrowserFound"][];
            next: string | null;
            /** Format: int64 */
            total: number;
            totalIsExact: boolean;
        };
        PageRunsRun: {
            items: components["schemas"]["RunsRun"][];
            next: string | null;
            /** Format: int64 */
            total: number;
            totalIsExact: boolean;
        };
        PageTaskTaskView: {
            items: components["schemas"]["TaskTaskView"][];
            next: string | null;
            /** Format: int64 */
            total: number;
            totalIsExact: boolean;
        };
        PageUserView: {
            items: components["schemas"]["UserView"][];
            next: string | null;
            /** Format: int64 */
            total: number;
            totalIsExact: boolean;
        };
        PageVisitPagesDueRow: {
            items: components["schemas"]["VisitPagesDueRow"][];
            next: string | null;
            /** Format: int64 */
            total: number;
            totalIsExact: boolean;
        };
        PairConfirmation: {
            agreed: boolean;
            why?: string | null;
        };
        PairDecision: {
            same: boolean;
            why?: string | null;
        };
        PairingAnswer: {
            accept: boolean;
            words?: string | null;
        };
        PairingBrowserHelperRow: {
            /** Format: uuid */
            accountId: string;
            /** Format: date */
            endedOn: string | null;
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            load: number;
            name: string;
            placeCode: string;
            standing: components["schemas"]["PairingStanding"];
        };
        PairingBrowserHouseholdRow: {
            /** @enum {string} */
            capacity: "RESPONSIBLE" | "ASSISTING";
            /** Format: date */
            from: string;
            headName: string;
            /** Format: uuid */
            householdId: string;
            /** Format: int32 */
            members: number;
            number: string | null;
            /** Format: uuid */
            pairingId: string;
            placeCode: string;
        };
        PairingEnd: {
            exit?: boolean | null;
            /** Format: date */
            from?: string | null;
            reason?: string | null;
        };
        PairingPagesEnd: {
            because: string;
            reason: string | null;
        };
        PairingPagesHandOverState: {
            answer: string | null;
            code: string;
        };
        PairingPagesHandOverView: {
            household: string;
            /** Format: uuid */
            householdId: string;
            /** Format: uuid */
            id: string;
            /** Format: date */
            on: string;
            placeCode: string;
            reason: string;
            state: components["schemas"]["PairingPagesHandOverState"];
            to: string;
        };
        PairingPagesOfHousehold: {
            handOvers: components["schemas"]["PairingPagesHandOverView"][];
            pairings: components["schemas"]["PairingPagesPairingView"][];
        };
        PairingPagesPairingView: {
            /** @enum {string} */
            capacity: "RESPONSIBLE" | "ASSISTING";
            end: components["schemas"]["PairingPagesEnd"] | null;
            /** Format: uuid */
            helperId: string;
            /** Format: uuid */
            id: string;
            name: string;
            reason: string;
            standing: components["schemas"]["PairingStanding"];
            term: components["schemas"]["PairingPagesTerm"];
        };
        PairingPagesTerm: {
            /** Format: date */
            from: string;
            holds: boolean;
            kinNote: string | null;
            /** Format: date */
            to: string | null;
        };
        PairingsNewPairing: {
            /** @enum {string|null} */
            capacity?: "RESPONSIBLE" | "ASSISTING" | null;
            /** Format: date */
            from?: string | null;
            /** Format: uuid */
            helperId?: string | null;
            kinNote?: string | null;
            reason?: string | null;
        };
        PairingStanding: {
            rank: string;
            title: string;
            unit: string;
        };
        PairsCourse: {
            /** Format: date-time */
            at: string;
            first: components["schemas"]["PairsSaid"] | null;
            mayConfirm: boolean;
            mayDecide: boolean;
            second: components["schemas"]["PairsSaid"] | null;
        };
        PairsDifference: {
            field: string;
            what: string;
        };
        PairsPair: {
            basis: string;
            course: components["schemas"]["PairsCourse"];
            department: components["schemas"]["PairsSide"];
            differences: components["schemas"]["PairsDifference"][];
            /** Format: uuid */
            id: string;
            register: components["schemas"]["PairsSide"];
            sourceTitle: string;
            state: string;
        };
        PairsSaid: {
            /** Format: date-time */
            at: string;
            by: string;
            same: boolean | null;
            why: string;
        };
        PairsSide: {
            /** Format: date */
            birth: string | null;
            /** Format: uuid */
            householdId: string | null;
            more: {
                [key: string]: string;
            };
            name: string;
            number: string;
            /** Format: uuid */
            personId: string | null;
            place: string | null;
        };
        PasswordResetsWaiting: {
            /** Format: uuid */
            accountId: string;
            mayConfirm: boolean;
            name: string;
            /** Format: date-time */
            requestedAt: string;
            requestedBy: string;
        };
        PersonBrowserFound: {
            /** Format: date */
            birthDate: string | null;
            /** Format: uuid */
            householdId: string | null;
            idMasked: string | null;
            name: string;
            /** Format: uuid */
            personId: string;
            placeCode: string;
            sex: string | null;
        };
        Place: {
            code: string;
            hasChildren: boolean;
            level: string;
            name: string;
            parentCode: string | null;
        };
        PlaceEditPlaceWish: {
            code: string;
            name: string;
        };
        PlaceEditPut: {
            /** Format: int32 */
            places: number;
        };
        PlanContent: {
            causes?: string[] | null;
            changeReason?: string | null;
            goals?: components["schemas"]["PlanContentGoal"][] | null;
            measures?: components["schemas"]["PlanContentMeasure"][] | null;
            situation?: string | null;
        };
        PlanContentGoal: {
            /** Format: date */
            dueOn?: string | null;
            /** Format: int64 */
            from?: number | null;
            text?: string | null;
            /** Format: int64 */
            to?: number | null;
            unit?: string | null;
        };
        PlanContentMeasure: {
            /** Format: date */
            dueOn?: string | null;
            /** @enum {string|null} */
            kind?: "INDUSTRY" | "EMPLOYMENT" | "EDUCATION" | "MEDICAL" | "HOUSING" | "OTHER" | null;
            /** Format: date */
            startsOn?: string | null;
            steps?: components["schemas"]["PlanContentStep"][] | null;
            text?: string | null;
            unit?: string | null;
        };
        PlanContentStep: {
            clause?: string | null;
            /** Format: date */
            dueOn?: string | null;
            text?: string | null;
        };
        PlanSigned: {
            inForce: boolean;
        };
        PlansReport: {
            effect?: string | null;
            /** Format: date */
            on?: string | null;
            /** @enum {string|null} */
            state?: "GOING" | "DONE" | "HELD_UP" | null;
            /** Format: uuid */
            stepId?: string | null;
            words?: string | null;
        };
        PlansSigning: {
            /** Format: uuid */
            fileId?: string | null;
            /** Format: date */
            on?: string | null;
            /** @enum {string|null} */
            party?: "HELPER" | "HOUSEHOLD" | null;
            signer?: string | null;
            /** @enum {string|null} */
            way?: "DRAWN" | "SCAN" | null;
        };
        PlanTemplatesChoice: {
            code: string;
            label: string;
        };
        PlanTemplatesOffer: {
            /** @enum {string} */
            kind: "INDUSTRY" | "EMPLOYMENT" | "EDUCATION" | "MEDICAL" | "HOUSING" | "OTHER";
            label: string;
            steps: components["schemas"]["PlanTemplatesPart"][];
            text: string | null;
        };
        PlanTemplatesPart: {
            clause: string;
            text: string;
        };
        PlanTemplatesTemplate: {
            causes: components["schemas"]["PlanTemplatesChoice"][];
            measures: components["schemas"]["PlanTemplatesOffer"][];
        };
        PlanViewDetail: {
            causes: string[];
            goals: components["schemas"]["PlanViewGoal"][];
            maker: components["schemas"]["PlanViewMaker"];
            measures: components["schemas"]["PlanViewMeasure"][];
            plan: components["schemas"]["PlanViewRow"];
            signatures: components["schemas"]["PlanViewSignature"][];
            situation: string;
            /** Format: int32 */
            version: number;
        };
        PlanViewGoal: {
            /** Format: date */
            dueOn: string;
            /** Format: int64 */
            from: number | null;
            text: string;
            /** Format: int64 */
            to: number | null;
            unit: string | null;
        };
        PlanViewMaker: {
            name: string;
            unit: string;
        };
        PlanViewMeasure: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "INDUSTRY" | "EMPLOYMENT" | "EDUCATION" | "MEDICAL" | "HOUSING" | "OTHER";
            progress: components["schemas"]["PlanViewTold"][];
            steps: components["schemas"]["PlanViewStep"][];
            term: components["schemas"]["PlanViewTerm"];
            text: string;
            unit: string;
        };
        PlanViewRow: {
            changeReason: string | null;
            /** Format: date */
            endedOn: string | null;
            /** Format: uuid */
            householdId: string;
            /** Format: uuid */
            id: string;
            /** Format: date */
            inForceFrom: string | null;
            /** Format: date */
            madeOn: string;
            /** Format: int32 */
            number: number;
            state: string;
        };
        PlanViewSignature: {
            /** Format: uuid */
            fileId: string;
            /** Format: date */
            on: string;
            /** @enum {string} */
            party: "HELPER" | "HOUSEHOLD";
            signer: string;
            /** @enum {string} */
            way: "DRAWN" | "SCAN";
        };
        PlanViewStep: {
            clause: string;
            /** Format: date */
            dueOn: string;
            /** Format: uuid */
            id: string;
            text: string;
        };
        PlanViewTerm: {
            /** Format: date */
            dueOn: string;
            /** Format: date */
            startsOn: string;
        };
        PlanViewTold: {
            by: string;
            effect: string;
            /** Format: date */
            on: string;
            /** @enum {string} */
            state: "GOING" | "DONE" | "HELD_UP";
            /** Format: uuid */
            stepId: string | null;
            words: string;
        };
        PostView: {
            /** Format: date */
            from: string;
            nodeCode: string;
            /** @enum {string} */
            nodeKind: "PLACE" | "ORG";
            nodeName: string;
            /** Format: uuid */
            postId: string;
            /** @enum {string} */
            role: "PROXY" | "VILLAGE_OFFICER" | "VILLAGE_LEAD" | "HELPER" | "TOWNSHIP_OFFICER" | "TOWNSHIP_APPROVER" | "COUNTY_OFFICER" | "COUNTY_APPROVER" | "FINANCE_OFFICER" | "AUDITOR" | "DATA_OFFICER" | "ORG_OFFICER" | "ORG_APPROVER" | "ADMINISTRATOR";
            roleLabel: string;
            /** Format: date */
            to: string | null;
        };
        ProofsOfServiceSummary: {
            /** Format: uuid */
            id: string;
            number: string;
            /** Format: date */
            on: string;
            /** Format: uuid */
            scan: string | null;
            served: boolean;
            title: string;
            way: string;
        };
        PublicationField: {
            label: string;
            value: string;
        };
        PublicationLine: {
            /** Format: int32 */
            no: number;
            placeName: string;
            schemeLabel: string;
            shown: components["schemas"]["PublicationField"][];
            unit: string;
        };
        PublicObjectionForm: {
            anonymous: boolean;
            /** Format: int32 */
            entryNo?: number | null;
            name?: string | null;
            phone?: string | null;
            text?: string | null;
            website?: string | null;
        };
        PublicReceipt: {
            receipt: string;
        };
        PublicViewsAnswer: {
            answer: string | null;
            /** Format: date */
            answerBy: string | null;
            /** Format: date */
            answeredOn: string | null;
            noticeTitle: string;
            receipt: string;
            /** Format: date */
            receivedOn: string;
            /** @enum {string} */
            state: "RECEIVED" | "INVESTIGATING" | "ANSWERED";
            upheld: boolean | null;
        };
        PublicViewsContact: {
            office: string;
            phone: string;
        };
        PublicViewsItem: {
            code: string;
            /** Format: int64 */
            daysLeft: number;
            /** @enum {string} */
            kind: "NOTICE" | "ANNOUNCEMENT";
            /** Format: date */
            lastDay: string;
            placeName: string;
            /** Format: date */
            postedOn: string;
            title: string;
        };
        PublicViewsPage: {
            basis: string;
            clause: string;
            code: string;
            contact: components["schemas"]["PublicViewsContact"];
            countingRule: string;
            /** Format: int64 */
            daysLeft: number;
            entries: components["schemas"]["PublicationLine"][];
            /** @enum {string} */
            kind: "NOTICE" | "ANNOUNCEMENT";
            /** Format: date */
            lastDay: string;
            objectionsOpen: boolean;
            /** Format: date */
            objectionsUntil: string | null;
            placeName: string;
            /** Format: date */
            postedOn: string;
            title: string;
        };
        RevealsOpened: {
            /** Format: int32 */
            seconds: number;
            value: string;
        };
        RevealWish: {
            /** @enum {string} */
            number: "ID" | "PHONE";
            /** Format: uuid */
            personId: string;
            purpose: string;
        };
        RoleClashView: {
            clause: string;
            /** @enum {string} */
            code: "PROXY" | "VILLAGE_OFFICER" | "VILLAGE_LEAD" | "HELPER" | "TOWNSHIP_OFFICER" | "TOWNSHIP_APPROVER" | "COUNTY_OFFICER" | "COUNTY_APPROVER" | "FINANCE_OFFICER" | "AUDITOR" | "DATA_OFFICER" | "ORG_OFFICER" | "ORG_APPROVER" | "ADMINISTRATOR";
            label: string;
            why: string;
        };
        RoleLabelled: {
            code: string;
            label: string;
        };
        RoleRoleView: {
            clashesWith: components["schemas"]["RoleClashView"][];
            /** @enum {string} */
            code: "PROXY" | "VILLAGE_OFFICER" | "VILLAGE_LEAD" | "HELPER" | "TOWNSHIP_OFFICER" | "TOWNSHIP_APPROVER" | "COUNTY_OFFICER" | "COUNTY_APPROVER" | "FINANCE_OFFICER" | "AUDITOR" | "DATA_OFFICER" | "ORG_OFFICER" | "ORG_APPROVER" | "ADMINISTRATOR";
            fourEyes: boolean;
            label: string;
            permissions: components["schemas"]["RoleLabelled"][];
            seats: ("VILLAGE" | "TOWNSHIP" | "COUNTY_UP" | "PLACE" | "ORGANISATION")[];
            /** Format: int32 */
            users: number;
        };
        RosterDeclaration: {
            /** Format: uuid */
            householdId: string;
            /** Format: uuid */
            personId: string;
            relation: string;
        };
        RosterKinship: {
            /** Format: date */
            declaredOn: string;
            household: string | null;
            /** Format: uuid */
            householdId: string;
            name: string;
            /** Format: uuid */
            personId: string;
            relation: string;
        };
        RosterMember: {
            capacity: string;
            name: string;
            /** Format: uuid */
            personId: string;
        };
        RosterNewMember: {
            /** Format: uuid */
            accountId?: string | null;
            capacity: string;
            name: string;
            place: string;
            /** Format: uuid */
            registryPersonId?: string | null;
        };
        RunsCounts: {
            /** Format: int32 */
            certain: number;
            /** Format: int32 */
            done: number;
            /** Format: int32 */
            hits: number;
            /** Format: int32 */
            nobody: number;
            /** Format: int32 */
            people: number;
            /** Format: int32 */
            toDecide: number;
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            unauthorised: number;
        };
        RunsMade: {
            /** Format: date-time */
            at: string;
            by: string;
            /** Format: date-time */
            finishedAt: string | null;
        };
        RunsNewRun: {
            /** Format: uuid */
            load: string;
            pack?: string | null;
            place?: string | null;
            purpose: string;
        };
        RunsRun: {
            counts: components["schemas"]["RunsCounts"];
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            loadId: string;
            made: components["schemas"]["RunsMade"];
            problem: string | null;
            /** Format: uuid */
            sourceId: string;
            state: string;
            what: components["schemas"]["RunsWhat"];
        };
        RunsWhat: {
            asksAuthorisation: boolean;
            /** Format: date */
            on: string;
            pack: string | null;
            place: string;
            purpose: string;
            sourceTitle: string;
        };
        SchemeQuote: {
            clause: string;
            source: string;
            words: string;
        };
        SchemeReading: {
            quotes: components["schemas"]["SchemeQuote"][];
            text: string;
        };
        SchemeViewsAdopted: {
            /** Format: uuid */
            adoptionId: string;
            placeCode: string;
            placeName: string;
            /** Format: date */
            since: string;
            /** Format: int32 */
            version: number;
        };
        SchemeViewsFigure: {
            clause: string;
            label: string;
            name: string;
            note: string;
            type: string;
            unit: string;
            values: components["schemas"]["SchemeViewsValue"][];
        };
        SchemeViewsItem: {
            adoptedFor: components["schemas"]["SchemeViewsAdopted"] | null;
            code: string;
            issuer: string;
            label: string;
            materials: components["schemas"]["SchemeViewsMaterial"][];
            procedures: components["schemas"]["SchemeViewsNamed"][];
            unset: string[];
            /** Format: int32 */
            version: number;
        };
        SchemeViewsMaterial: {
            code: string;
            label: string;
            onlyIf: string | null;
            required: boolean;
        };
        SchemeViewsNamed: {
            id: string;
            label: string;
        };
        SchemeViewsProcedure: {
            clause: string;
            id: string;
            steps: components["schemas"]["SchemeViewsStep"][];
            title: string;
        };
        SchemeViewsRule: {
            clause: string;
            id: string;
            kind: string;
            text: string;
        };
        SchemeViewsStep: {
            clause: string;
            id: string;
            level: string;
            title: string;
        };
        SchemeViewsValue: {
            /** Format: date */
            from: string;
            place: string;
            /** Format: date */
            to: string | null;
            written: string;
        };
        SchemeViewsWhole: {
            conditions: components["schemas"]["SchemeViewsRule"][];
            figures: components["schemas"]["SchemeViewsFigure"][];
            procedures: components["schemas"]["SchemeViewsProcedure"][];
            provisions: components["schemas"]["PackProvision"][];
            scheme: components["schemas"]["SchemeViewsItem"];
            transition: string;
            variants: components["schemas"]["PackVariant"][];
            who: string;
        };
        SealsDaySeal: {
            /** Format: int64 */
            batch: number;
            /** Format: date */
            day: string;
            hash: string;
            /** Format: int64 */
            rows: number;
        };
        SelfCheckChoice: {
            code: string;
            label: string;
        };
        SelfCheckOutcome: {
            /** Format: int32 */
            left: number;
            places: components["schemas"]["SelfCheckChoice"][];
            question: components["schemas"]["SelfCheckQuestion"] | null;
            results: components["schemas"]["SelfCheckResult"][];
        };
        SelfCheckQuestion: {
            code: string;
            label: string;
            options: components["schemas"]["SelfCheckChoice"][];
            paths: string[];
            type: string;
            unit: string;
            why: string[];
        };
        SelfCheckReason: {
            clause: string;
            met: string;
            text: string;
        };
        SelfCheckResult: {
            answer: string;
            benefits: string[];
            /** Format: int32 */
            member: number;
            nearMiss: boolean;
            reasons: components["schemas"]["SelfCheckReason"][];
            scheme: components["schemas"]["SelfCheckChoice"];
            todo: string[];
        };
        SelfCheckTold: {
            answers?: {
                [key: string]: string;
            } | null;
            place?: string | null;
            skipped?: string[] | null;
        };
        SessionCredentials: {
            account: string;
            password: string;
        };
        SessionPasswordChange: {
            newPassword: string;
            oldPassword: string;
        };
        SessionPostChoice: {
            /** Format: uuid */
            postId: string;
        };
        SourceChanged: {
            agreement: components["schemas"]["Agreement"];
            /** Format: int32 */
            version: number;
        };
        SourceNewAuthorisation: {
            document?: string | null;
            households?: string[] | null;
            /** Format: date */
            on?: string | null;
            /** Format: uuid */
            scan?: string | null;
            /** Format: date */
            until?: string | null;
        };
        SourcesSource: {
            agreement: components["schemas"]["Agreement"];
            departmentLabel: string;
            /** Format: uuid */
            id: string;
            /** Format: date */
            lastExtract: string | null;
            /** Format: int64 */
            overdueDays: number | null;
            placeCode: string;
            /** Format: int32 */
            version: number;
        };
        SourceTemplatesTemplate: {
            department: string;
            fields: components["schemas"]["AgreementField"][];
            rules: components["schemas"]["AgreementRule"][];
            title: string;
        };
        SourceWithdrawal: {
            /** Format: date */
            on?: string | null;
            why?: string | null;
        };
        TaskBrowserPlaceName: {
            code: string;
            name: string;
        };
        TaskBrowserSubject: {
            /** Format: uuid */
            id: string;
            kind: string;
            label: string;
        };
        TaskTaskView: {
            clause: string;
            /** Format: int64 */
            daysLeft: number | null;
            /** Format: date */
            deadline: string | null;
            /** Format: uuid */
            id: string;
            kind: string;
            kindLabel: string;
            place: components["schemas"]["TaskBrowserPlaceName"] | null;
            state: string;
            subject: components["schemas"]["TaskBrowserSubject"];
            title: string;
            warning: string | null;
        };
        UserGranted: {
            /** Format: uuid */
            postId: string;
        };
        UserNewPost: {
            /** Format: date */
            from?: string | null;
            nodeCode: string;
            /** @enum {string} */
            nodeKind: "PLACE" | "ORG";
            /** @enum {string} */
            role: "PROXY" | "VILLAGE_OFFICER" | "VILLAGE_LEAD" | "HELPER" | "TOWNSHIP_OFFICER" | "TOWNSHIP_APPROVER" | "COUNTY_OFFICER" | "COUNTY_APPROVER" | "FINANCE_OFFICER" | "AUDITOR" | "DATA_OFFICER" | "ORG_OFFICER" | "ORG_APPROVER" | "ADMINISTRATOR";
            /** Format: date */
            to?: string | null;
        };
        UserNewUser: {
            account: string;
            name: string;
            phone?: string | null;
            posts: components["schemas"]["UserNewPost"][];
        };
        UserOneTime: {
            /** Format: uuid */
            id: string;
            oneTimePassword: string | null;
        };
        UserView: {
            account: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            lastSignIn: string | null;
            mustChangePassword: boolean;
            name: string;
            posts: components["schemas"]["UserViewUserPost"][];
            /** @enum {string} */
            state: "ACTIVE" | "LOCKED" | "CLOSED";
        };
        UserViewUserPost: {
            /** Format: date */
            from: string;
            mayConfirm: boolean;
            nodeCode: string;
            /** @enum {string} */
            nodeKind: "PLACE" | "ORG";
            nodeName: string;
            /** Format: uuid */
            postId: string;
            /** @enum {string} */
            role: "PROXY" | "VILLAGE_OFFICER" | "VILLAGE_LEAD" | "HELPER" | "TOWNSHIP_OFFICER" | "TOWNSHIP_APPROVER" | "COUNTY_OFFICER" | "COUNTY_APPROVER" | "FINANCE_OFFICER" | "AUDITOR" | "DATA_OFFICER" | "ORG_OFFICER" | "ORG_APPROVER" | "ADMINISTRATOR";
            roleLabel: string;
            /** @enum {string} */
            state: "IN_FORCE" | "WAITING" | "FUTURE" | "OVER";
            /** Format: date */
            to: string | null;
        };
        VisitCalendarPeriod: {
            /** Format: date */
            first: string;
            /** Format: date */
            last: string;
            /** @enum {string} */
            state: "DONE" | "DUE" | "MISSED";
            /** Format: int32 */
            visits: number;
        };
        VisitClosing: {
            /** @enum {string|null} */
            outcome?: "MET" | "PASSED_ON" | "NOT_POSSIBLE" | null;
            result?: string | null;
        };
        VisitPagesDueRow: {
            clause: string;
            duty: string;
            helper: string;
            household: components["schemas"]["DueVisitsHome"];
            /** Format: uuid */
            id: string;
            /** Format: date */
            lastVisit: string | null;
            owed: components["schemas"]["VisitPagesOwed"];
            state: string;
        };
        VisitPagesNeedView: {
            /** Format: date */
            closedOn: string | null;
            /** Format: date */
            dueOn: string | null;
            /** Format: uuid */
            householdId: string;
            /** Format: uuid */
            id: string;
            kind: string;
            outcome: string | null;
            result: string | null;
            text: string;
        };
        VisitPagesOfHousehold: {
            periods: components["schemas"]["VisitCalendarPeriod"][];
            standing: components["schemas"]["VisitPagesDueRow"] | null;
            visits: components["schemas"]["VisitPagesVisitRow"][];
        };
        VisitPagesOwed: {
            /** Format: date */
            dueOn: string | null;
            /** Format: int32 */
            missed: number;
            /** Format: int64 */
            overdueDays: number;
        };
        VisitPagesSaid: {
            difficulties: string;
            effects: string;
            measures: string;
            planCarriedOut: string;
        };
        VisitPagesVisitRow: {
            helper: string;
            /** Format: uuid */
            id: string;
            lateReason: string | null;
            needs: components["schemas"]["VisitPagesNeedView"][];
            photoIds: string[];
            said: components["schemas"]["VisitPagesSaid"];
            /** Format: date */
            visitedOn: string;
            /** @enum {string} */
            way: "HOME" | "ELSEWHERE" | "PHONE";
        };
        VisitsAccount: {
            difficulties?: string | null;
            effects?: string | null;
            measures?: string | null;
            planCarriedOut?: string | null;
        };
        VisitsNeed: {
            /** Format: date */
            dueOn?: string | null;
            kind?: string | null;
            text?: string | null;
        };
        VisitsNewVisit: {
            account?: components["schemas"]["VisitsAccount"] | null;
            facts?: {
                [key: string]: unknown;
            } | null;
            /** Format: uuid */
            id?: string | null;
            lateReason?: string | null;
            needs?: components["schemas"]["VisitsNeed"][] | null;
            photoIds?: string[] | null;
            /** Format: date */
            visitedOn?: string | null;
            /** @enum {string|null} */
            way?: "HOME" | "ELSEWHERE" | "PHONE" | null;
        };
        VisitsRecorded: {
            /** Format: uuid */
            id: string;
            late: boolean;
        };
        VocabularyFactWords: {
            clause: string;
            code: string;
            label: string;
            list: string | null;
            /** @enum {string} */
            type: "TEXT" | "BOOL" | "COUNT" | "MONEY" | "DATE" | "CODE" | "CODES" | "QUANTITY";
            unit: string;
        };
        VocabularyGroupWords: {
            code: string;
            facts: components["schemas"]["VocabularyFactWords"][];
            label: string;
        };
        VocabularyWords: {
            groups: components["schemas"]["VocabularyGroupWords"][];
            lists: {
                [key: string]: {
                    [key: string]: string;
                };
            };
            /** Format: int32 */
            version: number;
        };
        WorkMonth: {
            /** Format: int64 */
            granted: number;
            month: string;
            /** Format: int64 */
            refused: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "Adoption.list": {
        parameters: {
            query?: {
                pack?: string;
                place?: string;
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdoptionsAdoption"][];
                };
            };
        };
    };
    "Adoption.propose": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdoptionProposal"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdoptionCreated"];
                };
            };
        };
    };
    "Adoption.get": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdoptionsAdoption"];
                };
            };
        };
    };
    "Adoption.approve": {
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
                "application/json": components["schemas"]["AdoptionNote"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdoptionsAdoption"];
                };
            };
        };
    };
    "Adoption.difference": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdoptionDifference"];
                };
            };
        };
    };
    "Adoption.end": {
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
                "application/json": components["schemas"]["AdoptionEnd"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdoptionsAdoption"];
                };
            };
        };
    };
    "Adoption.reject": {
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
                "application/json": components["schemas"]["AdoptionNote"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdoptionsAdoption"];
                };
            };
        };
    };
    "Law.transitions": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LawPagesTransition"][];
                };
            };
        };
    };
    "Audit.list": {
        parameters: {
            query?: {
                cursor?: string;
                from?: string | null;
                household?: string | null;
                kind?: "CHANGE" | "LOOK" | "SIGN_IN" | null;
                limit?: number;
                subject?: string | null;
                to?: string | null;
                who?: string | null;
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageAuditListItem"];
                };
            };
        };
    };
    "Audit.export": {
        parameters: {
            query?: {
                from?: string | null;
                household?: string | null;
                kind?: "CHANGE" | "LOOK" | "SIGN_IN" | null;
                subject?: string | null;
                to?: string | null;
                who?: string | null;
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    "Audit.seals": {
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditSealsView"];
                };
            };
        };
    };
    "Audit.seal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                day: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain;charset=UTF-8": string;
                };
            };
        };
    };
    "Case.list": {
        parameters: {
            query?: {
                cursor?: string | null;
                household?: string | null;
                limit?: number;
                overdue?: boolean | null;
                place?: string | null;
                q?: string | null;
                scheme?: string | null;
                state?: string | null;
                step?: string | null;
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageCaseViewRow"];
                };
            };
        };
    };
    "Case.open": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseNewCase"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: string;
                    };
                };
            };
        };
    };
    "Case.get": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseViewDetail"];
                };
            };
        };
    };
    "Case.command": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseDeskFilled"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseViewDetail"];
                };
            };
        };
    };
    "Paper.grant": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    "Case.consent": {
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
                "application/json": components["schemas"]["CaseConsent"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: string;
                    };
                };
            };
        };
    };
    "Law.law": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LawPagesLaw"];
                };
            };
        };
    };
    "Law.choose": {
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
                "application/json": components["schemas"]["LawChoice"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LawPagesLaw"];
                };
            };
        };
    };
    "Paper.refusal": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    "CaseExport.export": {
        parameters: {
            query?: {
                columns?: string[];
                cursor?: string | null;
                household?: string | null;
                overdue?: boolean | null;
                place?: string | null;
                q?: string | null;
                scheme?: string | null;
                state?: string | null;
                step?: string | null;
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    "Change.list": {
        parameters: {
            query?: {
                cursor?: string | null;
                household?: string | null;
                kind?: "SPLIT" | "MERGE" | "MOVE" | "JOIN" | "MARRIAGE" | "BIRTH" | "LEAVE" | "DEATH" | "HEAD_CHANGE" | "ENTRY" | "RETURN" | "ID_NUMBER" | "CORRECTION" | "SAME_PERSON" | null;
                limit?: number;
                place?: string | null;
                state?: string | null;
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageChangeViewChange"];
                };
            };
        };
    };
    "Change.get": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeViewChange"];
                };
            };
        };
    };
    "Change.approve": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ChangeNote"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeViewChange"];
                };
            };
        };
    };
    "Change.reject": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ChangeNote"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeViewChange"];
                };
            };
        };
    };
    "Change.withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ChangeNote"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeViewChange"];
                };
            };
        };
    };
    "Source.of": {
        parameters: {
            query: {
                household: string;
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthorisationsAuthorisation"][];
                };
            };
        };
    };
    "Source.sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SourceNewAuthorisation"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string[];
                };
            };
        };
    };
    "Source.withdraw": {
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
                "application/json": components["schemas"]["SourceWithdrawal"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: string;
                    };
                };
            };
        };
    };
    "Hit.list": {
        parameters: {
            query?: {
                cursor?: string | null;
                department?: string | null;
                household?: string | null;
                limit?: number;
                meaning?: string | null;
                place?: string | null;
                run?: string | null;
                state?: string | null;
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageHitBrowserRow"];
                };
            };
        };
    };
    "Hit.get": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HitBrowserWhole"];
                };
            };
        };
    };
    "Hit.answer": {
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
                "application/json": components["schemas"]["HitsAct"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HitBrowserWhole"];
                };
            };
        };
    };
    "Hit.notice": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    "Hit.settle": {
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
                "application/json": components["schemas"]["HitSettlement"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HitBrowserWhole"];
                };
            };
        };
    };
    "Hit.tell": {
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
                "application/json": components["schemas"]["HitTelling"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HitBrowserWhole"];
                };
            };
        };
    };
    "Hit.verify": {
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
                "application/json": components["schemas"]["HitVerification"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HitBrowserWhole"];
                };
            };
        };
    };
    "Hit.counts": {
        parameters: {
            query?: {
                cursor?: string | null;
                department?: string | null;
                household?: string | null;
                meaning?: string | null;
                place?: string | null;
                run?: string | null;
                state?: string | null;
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HitBrowserCount"][];
                };
            };
        };
    };
    "Hit.export": {
        parameters: {
            query?: {
                cursor?: string | null;
                department?: string | null;
                household?: string | null;
                meaning?: string | null;
                place?: string | null;
                run?: string | null;
                state?: string | null;
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    "Load.loads": {
        parameters: {
            query?: {
                cursor?: number;
                limit?: number;
                source?: string;
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageLoadsLoad"];
                };
            };
        };
    };
    "Load.load": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoadsLoad"];
                };
            };
        };
    };
    "Load.faults": {
        parameters: {
            query?: {
                cursor?: number;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageLoadsFault"];
                };
            };
        };
    };
    "Load.map": {
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
                "application/json": components["schemas"]["LoadMapping"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoadsLoad"];
                };
            };
        };
    };
    "Load.sheets": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportShapeSheetView"][];
                };
            };
        };
    };
    "Pair.list": {
        parameters: {
            query?: {
                cursor?: number;
                limit?: number;
                run?: string;
                state?: string;
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagePairsPair"];
                };
            };
        };
    };
    "Pair.get": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PairsPair"];
                };
            };
        };
    };
    "Pair.confirm": {
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
                "application/json": components["schemas"]["PairConfirmation"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PairsPair"];
                };
            };
        };
    };
    "Pair.decide": {
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
                "application/json": components["schemas"]["PairDecision"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PairsPair"];
                };
            };
        };
    };
    "Load.runs": {
        parameters: {
            query?: {
                cursor?: number;
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageRunsRun"];
                };
            };
        };
    };
    "Load.run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RunsNewRun"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: string;
                    };
                };
            };
        };
    };
    "Load.run_1": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunsRun"];
                };
            };
        };
    };
    "Source.sources": {
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourcesSource"][];
                };
            };
        };
    };
    "Source.add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Agreement"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: string;
                    };
                };
            };
        };
    };
    "Source.source": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourcesSource"];
                };
            };
        };
    };
    "Source.change": {
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
                "application/json": components["schemas"]["SourceChanged"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourcesSource"];
                };
            };
        };
    };
    "Load.upload": {
        parameters: {
            query?: {
                extractOn?: string;
            };
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoadsLoad"];
                };
            };
        };
    };
    "Source.templates": {
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceTemplatesTemplate"][];
                };
            };
        };
    };
    "Custody.confirm": {
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
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Custody.end": {
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
                "application/json": components["schemas"]["CustodyDeskEnd"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Custody.candidates": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustodyCandidate"][];
                };
            };
        };
    };
    "Dashboard.now": {
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dashboard"];
                };
            };
        };
    };
    "Dashboard.export": {
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    "DecisionRecord.replay": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeptDecisionsReplay"];
                };
            };
        };
    };
    "Decision.list": {
        parameters: {
            query?: {
                cursor?: string;
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageDecisionDeskRow"];
                };
            };
        };
    };
    "Decision.decide": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionBatch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionDeskDone"];
                };
            };
        };
    };
    "Decision.preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionBatch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionDeskPreview"];
                };
            };
        };
    };
    "Draw.list": {
        parameters: {
            query?: {
                cursor?: string;
                place?: string;
                state?: string;
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageDrawPagesRow"];
                };
            };
        };
    };
    "Draw.close": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DrawNewDraw"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DrawPagesDetail"];
                };
            };
        };
    };
    "Draw.get": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DrawPagesDetail"];
                };
            };
        };
    };
    "Draw.commit": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DrawCommitment"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DrawPagesDetail"];
                };
            };
        };
    };
    "Draw.number": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DrawNumber"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DrawPagesDetail"];
                };
            };
        };
    };
    "Draw.record": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    "Draw.reveal": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DrawSecret"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DrawPagesDetail"];
                };
            };
        };
    };
    "Duplicate.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                place?: string;
                state?: string;
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageDuplicateBrowserPair"];
                };
            };
        };
    };
    "Duplicate.report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DuplicatesReport"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuplicateReported"];
                };
            };
        };
    };
    "Duplicate.decide": {
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
                "application/json": components["schemas"]["DuplicatesVerdict"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuplicateBrowserPair"];
                };
            };
        };
    };
    "Duplicate.search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DuplicateSearch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuplicateFound"];
                };
            };
        };
    };
    "Existence.ask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExistenceQuestion"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExistenceAnswer"];
                };
            };
        };
    };
    "File.upload": {
        parameters: {
            query?: {
                household?: string;
                place?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileUploaded"];
                };
            };
        };
    };
    "File.download": {
        parameters: {
            query?: {
                inline?: boolean;
                purpose?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    "File.meta": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileUploaded"];
                };
            };
        };
    };
    "Found.list": {
        parameters: {
            query?: {
                cursor?: string | null;
                fact?: string | null;
                kind?: string | null;
                limit?: number;
                place?: string | null;
                scheme?: string | null;
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageFoundListRow"];
                };
            };
        };
    };
    "Found.export": {
        parameters: {
            query?: {
                cursor?: string | null;
                fact?: string | null;
                kind?: string | null;
                place?: string | null;
                scheme?: string | null;
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    "Found.run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FoundNewRun"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: string;
                    };
                };
            };
        };
    };
    "Found.run_1": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundRun"];
                };
            };
        };
    };
    "Found.summary": {
        parameters: {
            query?: {
                place?: string;
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundListSummary"];
                };
            };
        };
    };
    "Funds.accounts": {
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerBrowserAccount"][];
                };
            };
        };
    };
    "Funds.open": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FundsNewAccount"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FundsCreated"];
                };
            };
        };
    };
    "Funds.book": {
        parameters: {
            query?: {
                cursor?: number;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountBookSheet"];
                };
            };
        };
    };
    "MoneyExport.account": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    "Funds.trail": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerBrowserMovement"][];
                };
            };
        };
    };
    "Application.list": {
        parameters: {
            query?: {
                cursor?: string;
                householdId?: string;
                limit?: number;
                state?: string;
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageFormBrowserRow"];
                };
            };
        };
    };
    "Application.file": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplicationNewApplication"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationCreated"];
                };
            };
        };
    };
    "Application.get": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormBrowserDetail"];
                };
            };
        };
    };
    "Funds.pay": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FundsAmount"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FundsCreated"];
                };
            };
        };
    };
    "Application.review": {
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
                "application/json": components["schemas"]["ApplicationReview"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Money.checks": {
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MoneyWalkCheck"][];
                };
            };
        };
    };
    "Money.published": {
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisclosuresPublished"][];
                };
            };
        };
    };
    "Money.publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoneyNewDisclosure"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MoneyCreated"];
                };
            };
        };
    };
    "Money.household": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HouseholdMoneyAccount"];
                };
            };
        };
    };
    "Money.tell": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoneyTold"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MoneyCreated"];
                };
            };
        };
    };
    "MoneyExport.months": {
        parameters: {
            query?: {
                from?: string | null;
                until?: string | null;
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    "Money.figures": {
        parameters: {
            query?: {
                from?: string | null;
                until?: string | null;
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MoneyOverviewFigures"];
                };
            };
        };
    };
    "MoneyExport.overview": {
        parameters: {
            query?: {
                from?: string | null;
                until?: string | null;
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    "Funds.transfer": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FundsNewTransfer"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FundsCreated"];
                };
            };
        };
    };
    "Funds.cancel": {
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
                "application/json": components["schemas"]["FundsSettlement"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Funds.post": {
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
                "application/json": components["schemas"]["FundsSettlement"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Funds.reverse": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FundsAmount"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FundsCreated"];
                };
            };
        };
    };
    "Money.trails": {
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MoneyWalkTrail"][];
                };
            };
        };
    };
    "MoneyExport.walk": {
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    "Pairing.waiting": {
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PairingPagesHandOverView"][];
                };
            };
        };
    };
    "Pairing.answer": {
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
                "application/json": components["schemas"]["PairingAnswer"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Pairing.withdraw": {
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
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Helper.list": {
        parameters: {
            query?: {
                cursor?: string | null;
                ended?: boolean | null;
                limit?: number | null;
                place?: string | null;
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagePairingBrowserHelperRow"];
                };
            };
        };
    };
    "Helper.register": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HelpersNewHelper"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: string;
                    };
                };
            };
        };
    };
    "Helper.end": {
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
                "application/json": components["schemas"]["HelperLeaving"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Helper.households": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PairingBrowserHouseholdRow"][];
                };
            };
        };
    };
    "Helper.changePost": {
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
                "application/json": components["schemas"]["HelperPostChange"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Holiday.list": {
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolidaysYear"][];
                };
            };
        };
    };
    "Holiday.put": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HolidayEntry"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolidaysYear"][];
                };
            };
        };
    };
    "Household.list": {
        parameters: {
            query?: {
                category?: string;
                cursor?: string;
                limit?: number;
                place?: string;
                q?: string;
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageHouseholdBrowserRow"];
                };
            };
        };
    };
    "Household.get": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HouseholdBrowserDetail"];
                };
            };
        };
    };
    "Household.change": {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HouseholdContact"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HouseholdBrowserDetail"];
                };
            };
        };
    };
    "Change.propose": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeViewProposal"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeViewChange"];
                };
            };
        };
    };
    "Change.menu": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeViewEntry"][];
                };
            };
        };
    };
    "Change.preview": {
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
                "application/json": components["schemas"]["ChangeViewProposal"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeViewPreview"];
                };
            };
        };
    };
    "Custody.list": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustodyDeskView"][];
                };
            };
        };
    };
    "Custody.give": {
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
                "application/json": components["schemas"]["CustodyDeskWish"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustodyDeskGiven"];
                };
            };
        };
    };
    "DecisionRecord.list": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionRecordKept"][];
                };
            };
        };
    };
    "Pairing.propose": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandOversProposal"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: string;
                    };
                };
            };
        };
    };
    "Income.read": {
        parameters: {
            query?: {
                from?: string;
                to?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncomeReaderBook"];
                };
            };
        };
    };
    "Income.enter": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IncomeBookNewEntry"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: string;
                    };
                };
            };
        };
    };
    "Card.list": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardInquiryView"][];
                };
            };
        };
    };
    "Card.ask": {
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
                "application/json": components["schemas"]["InquiryDeskQuestion"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: string;
                    };
                };
            };
        };
    };
    "Household.lookers": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HouseholdHistoryLooker"][];
                };
            };
        };
    };
    "Pairing.ofHousehold": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PairingPagesOfHousehold"];
                };
            };
        };
    };
    "Pairing.pair": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PairingsNewPairing"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: string;
                    };
                };
            };
        };
    };
    "Plan.template": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanTemplatesTemplate"];
                };
            };
        };
    };
    "Plan.ofHousehold": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanViewRow"][];
                };
            };
        };
    };
    "Plan.draft": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanContent"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: string;
                    };
                };
            };
        };
    };
    "Card.card": {
        parameters: {
            query?: {
                on?: string;
                scheme?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardViewCard"];
                };
            };
        };
    };
    "Household.timeline": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HouseholdHistoryEvent"][];
                };
            };
        };
    };
    "Visit.ofHousehold": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitPagesOfHousehold"];
                };
            };
        };
    };
    "Visit.record": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VisitsNewVisit"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitsRecorded"];
                };
            };
        };
    };
    "Duplicate.departed": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                place?: string;
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageDepartedRow"];
                };
            };
        };
    };
    "Duplicate.departed_1": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartedDetail"];
                };
            };
        };
    };
    "Person.export": {
        parameters: {
            query?: {
                category?: string;
                place?: string;
                purpose?: string;
                q?: string;
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    "Import.list": {
        parameters: {
            query?: {
                cursor?: number;
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageImportRecord"];
                };
            };
        };
    };
    "Import.upload": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRecordUpload"];
                };
            };
        };
    };
    "Import.get": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRecord"];
                };
            };
        };
    };
    "Import.confirm": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ImportConfirmation"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportStarted"];
                };
            };
        };
    };
    "Import.faults": {
        parameters: {
            query?: {
                cursor?: number;
                limit?: number;
                severity?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageImportRecordFault"];
                };
            };
        };
    };
    "Import.errorWorkbook": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    "Import.map": {
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
                "application/json": components["schemas"]["ImportMapping"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportStarted"];
                };
            };
        };
    };
    "Import.sheets": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportShapeSheetView"][];
                };
            };
        };
    };
    "Import.undo": {
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
                "application/json": components["schemas"]["ImportReason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRecord"];
                };
            };
        };
    };
    "Import.targets": {
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportTarget"][];
                };
            };
        };
    };
    "Income.reverse": {
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
                "application/json": components["schemas"]["IncomeReason"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: string;
                    };
                };
            };
        };
    };
    "Card.get": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardInquiryView"];
                };
            };
        };
    };
    "Card.answer": {
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
                "application/json": components["schemas"]["InquiryDeskReply"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardInquiryView"];
                };
            };
        };
    };
    "Import.job": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRecordJob"];
                };
            };
        };
    };
    "Plan.report": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlansReport"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: string;
                    };
                };
            };
        };
    };
    "Meeting.list": {
        parameters: {
            query?: {
                cursor?: string;
                place?: string;
                state?: string;
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageMeetingPagesRow"];
                };
            };
        };
    };
    "Meeting.plan": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeetingNewMeeting"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingPagesDetail"];
                };
            };
        };
    };
    "Meeting.get": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingPagesDetail"];
                };
            };
        };
    };
    "Meeting.attendance": {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeetingAttendance"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingPagesDetail"];
                };
            };
        };
    };
    "Meeting.recuse": {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                caseId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeetingRecusals"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingPagesDetail"];
                };
            };
        };
    };
    "Meeting.vote": {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                caseId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeetingVotes"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingPagesDetail"];
                };
            };
        };
    };
    "Meeting.minutes": {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeetingMinutes"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingPagesDetail"];
                };
            };
        };
    };
    "Paper.minutes": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    "Meeting.seal": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingPagesDetail"];
                };
            };
        };
    };
    "Pairing.mine": {
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PairingBrowserHouseholdRow"][];
                };
            };
        };
    };
    "Visit.need": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitPagesNeedView"];
                };
            };
        };
    };
    "Visit.close": {
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
                "application/json": components["schemas"]["VisitClosing"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Notice.list": {
        parameters: {
            query?: {
                cursor?: string;
                kind?: string;
                place?: string;
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageNoticeViewRow"];
                };
            };
        };
    };
    "Notice.draft": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticeNewNotice"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeViewDetail"];
                };
            };
        };
    };
    "Notice.get": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeViewDetail"];
                };
            };
        };
    };
    "Notice.consent": {
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
                "application/json": components["schemas"]["NoticeLateConsent"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeConsented"];
                };
            };
        };
    };
    "Notice.object": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticeNewObjection"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeFiled"];
                };
            };
        };
    };
    "Paper.notice": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    "Notice.post": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticePosting"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeViewDetail"];
                };
            };
        };
    };
    "Notice.remove": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticeRemoval"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeViewDetail"];
                };
            };
        };
    };
    "Notice.answer": {
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
                "application/json": components["schemas"]["NoticeAnswer"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeViewObjection"];
                };
            };
        };
    };
    "Organisation.list": {
        parameters: {
            query?: {
                parent?: string;
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"][];
                };
            };
        };
    };
    "Organisation.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
                };
            };
        };
    };
    "Pairing.end": {
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
                "application/json": components["schemas"]["PairingEnd"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Person.search": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                place?: string;
                q?: string;
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagePersonBrowserFound"];
                };
            };
        };
    };
    "Place.list": {
        parameters: {
            query?: {
                everywhere?: boolean;
                parent?: string;
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Place"][];
                };
            };
        };
    };
    "PlaceEdit.put": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlaceEditPlaceWish"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceEditPut"];
                };
            };
        };
    };
    "Place.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Place"];
                };
            };
        };
    };
    "PlaceEdit.upload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceEditPut"];
                };
            };
        };
    };
    "Plan.get": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanViewDetail"];
                };
            };
        };
    };
    "Plan.change": {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanContent"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanViewDetail"];
                };
            };
        };
    };
    "Plan.drop": {
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
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Plan.paper": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    "Plan.sign": {
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
                "application/json": components["schemas"]["PlansSigning"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanSigned"];
                };
            };
        };
    };
    "Chain.report": {
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChainReport"];
                };
            };
        };
    };
    "Chain.export": {
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    "Reveal.open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevealWish"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevealsOpened"];
                };
            };
        };
    };
    "Role.list": {
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleRoleView"][];
                };
            };
        };
    };
    "Roster.list": {
        parameters: {
            query: {
                place: string;
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterMember"][];
                };
            };
        };
    };
    "Roster.add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RosterNewMember"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: string;
                    };
                };
            };
        };
    };
    "Roster.kinships": {
        parameters: {
            query: {
                place: string;
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterKinship"][];
                };
            };
        };
    };
    "Roster.declare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RosterDeclaration"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Scheme.list": {
        parameters: {
            query?: {
                on?: string;
                place?: string;
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchemeViewsItem"][];
                };
            };
        };
    };
    "Scheme.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchemeViewsWhole"];
                };
            };
        };
    };
    "Scheme.text": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchemeReading"];
                };
            };
        };
    };
    "Proof.list": {
        parameters: {
            query: {
                subject: string;
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProofsOfServiceSummary"][];
                };
            };
        };
    };
    "Proof.form": {
        parameters: {
            query?: {
                purpose?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    "Session.me": {
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    "Session.signIn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionCredentials"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    "Session.signOut": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "FirstAdministrator.open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FirstAdministratorForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    "Session.changePassword": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionPasswordChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    "Session.usePost": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionPostChoice"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    "Task.list": {
        parameters: {
            query?: {
                cursor?: string | null;
                kind?: string | null;
                limit?: number | null;
                mine?: boolean | null;
                overdue?: boolean | null;
                state?: string | null;
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageTaskTaskView"];
                };
            };
        };
    };
    "Pairing.uncovered": {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number | null;
                place?: string | null;
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageCoverageUncovered"];
                };
            };
        };
    };
    "User.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                place?: string | null;
                q?: string | null;
                role?: "PROXY" | "VILLAGE_OFFICER" | "VILLAGE_LEAD" | "HELPER" | "TOWNSHIP_OFFICER" | "TOWNSHIP_APPROVER" | "COUNTY_OFFICER" | "COUNTY_APPROVER" | "FINANCE_OFFICER" | "AUDITOR" | "DATA_OFFICER" | "ORG_OFFICER" | "ORG_APPROVER" | "ADMINISTRATOR" | null;
                state?: "ACTIVE" | "LOCKED" | "CLOSED" | null;
                waiting?: boolean | null;
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageUserView"];
                };
            };
        };
    };
    "User.open": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserNewUser"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserOneTime"];
                };
            };
        };
    };
    "User.lock": {
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
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "User.grant": {
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
                "application/json": components["schemas"]["UserNewPost"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserGranted"];
                };
            };
        };
    };
    "User.end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                postId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "User.confirm": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                postId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "User.reset": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserOneTime"];
                };
            };
        };
    };
    "User.withdrawReset": {
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
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "User.confirmReset": {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserOneTime"];
                };
            };
        };
    };
    "User.unlock": {
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
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "User.resets": {
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasswordResetsWaiting"][];
                };
            };
        };
    };
    "Visit.due": {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number | null;
                mine?: boolean | null;
                place?: string | null;
                state?: string | null;
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageVisitPagesDueRow"];
                };
            };
        };
    };
    "Vocabulary.read": {
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VocabularyWords"];
                };
            };
        };
    };
    "Public.announcements": {
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicViewsItem"][];
                };
            };
        };
    };
    "Public.announcement": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicViewsPage"];
                };
            };
        };
    };
    "PublicDraw.record": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    "SelfCheck.ask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SelfCheckTold"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SelfCheckOutcome"];
                };
            };
        };
    };
    "PublicFunds.published": {
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisclosuresPublished"][];
                };
            };
        };
    };
    "Public.notices": {
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicViewsItem"][];
                };
            };
        };
    };
    "Public.notice": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicViewsPage"];
                };
            };
        };
    };
    "Public.object": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublicObjectionForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicReceipt"];
                };
            };
        };
    };
    "Public.qr": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    "Public.answer": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                receipt: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicViewsAnswer"];
                };
            };
        };
    };
}
