// An authorization server by other hands, for a client that has only ever met its own: oidc-provider, with CoVet's
// client, its scopes, and one call of the API. Prints {"base_url": …} once it listens; ends with SIGTERM.
// Version 8, since 9 needs a newer Node than the 18 of Debian 12.

import { createServer } from "node:http";
import Provider from "oidc-provider";

const DEVICE = "urn:ietf:params:oauth:grant-type:device_code";
const PERSON = "mem-marie-eve-roy";

const server = createServer();
await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
const issuer = `http://127.0.0.1:${server.address().port}`;

const provider = new Provider(issuer, {
  clients: [
    {
      client_id: "covet-desktop",
      application_type: "native",
      token_endpoint_auth_method: "none",
      redirect_uris: ["http://127.0.0.1/callback"],
      grant_types: ["authorization_code", "refresh_token", DEVICE],
      response_types: ["code"],
    },
  ],
  scopes: ["integrations", "cases", "documents", "offline_access"],
  pkce: { required: () => true },
  features: {
    deviceFlow: { enabled: true },
    revocation: { enabled: true },
    devInteractions: { enabled: false },
  },
  interactions: { url: (ctx, interaction) => `/interaction/${interaction.uid}` },
  findAccount: (ctx, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
  ttl: { AccessToken: 300, RefreshToken: 86400, DeviceCode: 600, AuthorizationCode: 60, Interaction: 600, Session: 600, Grant: 86400 },
});

// Whoever comes is Marie-Ève, and says yes.
async function interact(request, response) {
  const { prompt, params } = await provider.interactionDetails(request, response);
  if (prompt.name === "login") {
    return provider.interactionFinished(request, response, { login: { accountId: PERSON } });
  }
  const grant = new provider.Grant({ accountId: PERSON, clientId: params.client_id });
  grant.addOIDCScope(params.scope);
  const result = { consent: { grantId: await grant.save() } };
  return provider.interactionFinished(request, response, result, { mergeWithLastSubmission: true });
}

// GET /v1/account, the one call of the API that is needed to see whether a token is good.
async function account(request, response) {
  const token = await provider.AccessToken.find((request.headers.authorization ?? "").replace("Bearer ", ""));
  const user = { id: PERSON, display_name: "Marie-Ève Roy", email: "me.roy@example.com", role: "owner", locale: "fr" };
  const body = token
    ? { user: { ...user, id: token.accountId }, workspace: { id: "ws", name: "Vieux-Moulin", billing_cycle: "monthly" } }
    : { type: "about:blank", title: "Not known", status: 401, detail: "Not known.", code: "invalid_token" };
  const media = token ? "application/json" : "application/problem+json";
  response.writeHead(token ? 200 : 401, { "Content-Type": media }).end(JSON.stringify(body));
}

const pages = provider.callback();
server.on("request", (request, response) => {
  // Its metadata has one path only; where RFC 8414 looks for them, they say the same.
  if (request.url === "/.well-known/oauth-authorization-server") request.url = "/.well-known/openid-configuration";
  const page = request.url.startsWith("/interaction/") ? interact : request.url === "/v1/account" ? account : pages;
  Promise.resolve(page(request, response)).catch((error) => {
    console.error(error);
    response.writeHead(500).end();
  });
});
console.log(JSON.stringify({ base_url: issuer }));
