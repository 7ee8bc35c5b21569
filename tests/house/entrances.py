"""The addresses by which one comes in, and those of one's own account: they ask no body."""

COMING_IN = {
    ("/push-worker.js", "GET"): "a script, the same for everybody",
    ("/invitation/<link>", "GET"): "what the link offers; a made-up link opens nothing",
    ("/invitation/<link>", "POST"): "what the link offers; a made-up link opens nothing",
    ("/sign-in/code", "GET"): "the further step of coming in: a password was shown before",
    ("/sign-in/code", "POST"): "the further step of coming in",
    ("/sign-in/set-up", "GET"): "the further step of coming in, where there is none yet",
    ("/sign-in/set-up", "POST"): "the further step of coming in, where there is none yet",
    ("/sign-in/passkey", "POST"): "how one comes in with a key",
    ("/sign-in/passkey/ask", "POST"): "how one comes in with a key",
    ("/sign-in/oidc", "GET"): "how one comes in through another house",
    ("/sign-in/oidc/back", "GET"): "how one comes in through another house",
    ("/reset", "GET"): "how one comes back in",
    ("/reset", "POST"): "how one comes back in: the same answer for every address",
    ("/reset/<link>", "GET"): "how one comes back in; a made-up link opens nothing",
    ("/reset/<link>", "POST"): "how one comes back in; a made-up link opens nothing",
}
ACCOUNT = {
    ("/why", "GET"): "what one is, where one knows of",
    ("/why", "POST"): "a request in one's own name",
    ("/account", "GET"): "one's own account",
    ("/account/notices/push", "POST"): "one's own browsers",
    ("/account/notices/push/drop", "POST"): "one's own browsers",
    ("/account/authenticator", "GET"): "one's own second factor",
    ("/account/authenticator", "POST"): "one's own second factor",
    ("/account/authenticator/codes", "POST"): "one's own second factor",
    ("/account/authenticator/drop", "POST"): "one's own second factor",
    ("/account/passkeys", "POST"): "one's own passkeys",
    ("/account/passkeys/ask", "POST"): "one's own passkeys",
    ("/account/passkeys/remove", "POST"): "one's own passkeys",
    ("/account/password", "POST"): "one's own account",
}
