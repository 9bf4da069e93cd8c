/** Calls a running demo through the types that were generated from the API document. */
import createClient from "openapi-fetch";
import type { paths } from "./api.js";

declare const process: { argv: string[] };

const client = createClient<paths>({ baseUrl: process.argv[2] });

/** Returns what a call answered, or ends the program with the error that it answered instead. */
function answered<T>(answer: { data?: T; error?: unknown; response: Response }): T {
  if (answer.data === undefined) {
    throw new Error(`${answer.response.url} answers ${JSON.stringify(answer.error)}`);
  }
  return answer.data;
}

function check(what: string, isRight: boolean): void {
  if (!isRight) {
    throw new Error(`${what} came back as something else`);
  }
}

async function signIn(): Promise<void> {
  const tokens = answered(
    await client.POST("/oauth/v2/token", {
      body: {
        grant_type: "password",
        client_id: "demo",
        username: "expert@example.com",
        password: "demo",
      },
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
    }),
  );
  client.use({
    onRequest({ request }) {
      request.headers.set("Authorization", `Bearer ${tokens.access_token}`);
    },
  });
}

/** Starts a session, shows it and finds it in the list; the ticket's id comes back as it is. */
async function callForATicket(ticketId: number | string): Promise<void> {
  const started = answered(
    await client.POST("/G2A/rest/v1/sessions", {
      body: {
        sessionType: "screen_sharing",
        partnerObject: ticketId,
        customerName: "Nora Feldmann",
      },
    }),
  );
  const shown = answered(
    await client.GET("/G2A/rest/v1/sessions/{session}", {
      params: { path: { session: started.sessionToken } },
    }),
  );
  const listed = answered(
    await client.GET("/G2A/rest/v1/sessions", {
      params: { query: { sessionType: "SCREEN_SHARING", limit: 50 } },
    }),
  );

  check("partnerObject", shown.partnerObject === ticketId);
  check(
    "sessions",
    listed.sessions.some((each) => each.customerJoinUrl === shown.customerJoinUrl),
  );
}

await signIn();
await callForATicket(4711);
await callForATicket("0017");
const companies = answered(await client.GET("/G2A/rest/v1/companies"));
check("companies", companies.totalNumCompanies > 0 && companies.companies.length > 0);
