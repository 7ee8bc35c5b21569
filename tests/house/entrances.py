"""The addresses by which one comes in, and those of one's own account: they ask no body."""

from tests.house.doors_charts import CHARTS_FOR_ALL
from tests.house.doors_decisions import AT_THE_URN
from tests.house.doors_directory import CATALOGUE_FOR_ALL
from tests.house.doors_events import EVENTS_FOR_ALL
from tests.house.doors_forum import REPORTS_FOR_ALL
from tests.house.doors_independence import DECLARED_FOR_ALL
from tests.house.doors_observatory import OBSERVED_FOR_ALL
from tests.house.doors_panel import PUBLISHED_FOR_ALL
from tests.house.doors_pledges import PLEDGES_FOR_ALL
from tests.house.doors_practices import PRACTICES_FOR_ALL
from tests.house.doors_selection import CALLS_FOR_ALL
from tests.house.doors_surveys import RESULTS_FOR_ALL

API = "/api/v1"
COMING_IN = {
    ("/calendar/<word>.ics", "GET"): "a secret address of one's own; a made-up one opens nothing",
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
    ("/account/calendars", "GET"): "one's own calendar addresses",
    ("/account/calendars", "POST"): "one's own calendar addresses",
    ("/account/calendars/revoke", "POST"): "one's own calendar addresses",
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
ONES_OWN = {
    **ACCOUNT,
    ("/", "GET"): "one's own home: what it lists is asked of the door",
    ("/counts", "GET"): "one's own counts",
    ("/meetings", "GET"): "one's own next meetings: what it lists is asked of the door",
    ("/find", "GET"): "finds what one may read",
    ("/find/saved", "POST"): "one's own searches",
    ("/find/saved/seen", "POST"): "one's own searches",
    ("/find/saved/drop", "POST"): "one's own searches",
    ("/live", "GET"): "each stream is asked of the door, as on the socket",
    ("/sign-out", "POST"): "one's own sign-in",
    ("/account/sessions", "GET"): "one's own sign-ins",
    ("/account/sessions/end", "POST"): "one's own sign-ins",
    ("/inbox", "GET"): "what one was told, as far as it is still open to one",
    ("/inbox/mark", "POST"): "one's own notices",
    ("/inbox/undo", "POST"): "one's own notices",
    ("/account/notices", "GET"): "one's own settings",
    ("/account/notices", "POST"): "one's own settings",
    ("/account/notices/again", "POST"): "one's own settings",
    ("/account/theme", "POST"): "one's own settings",
    ("/scheduled", "GET"): "one's own posts that go out later",
    ("/scheduled/change", "POST"): "one's own posts that go out later",
    ("/scheduled/now", "POST"): "one's own posts that go out later",
    ("/scheduled/cancel", "POST"): "one's own posts that go out later",
    ("/uploads/take-back", "POST"): "one's own files, before they are posted",
    ("/account/data", "GET"): "what is kept of oneself",
    ("/account/data", "POST"): "what is kept of oneself",
    ("/account/tokens", "GET"): "one's own tokens",
    ("/account/tokens", "POST"): "one's own tokens",
    ("/account/tokens/end", "POST"): "one's own tokens",
    (f"{API}/workspaces", "GET"): "lists what one may read",
    (f"{API}/todos", "GET"): "one's own list, as far as one may read it",
}
"""Addresses that want somebody signed in, whoever it is, and why that is enough."""

WITHOUT_A_DOOR = {
    **COMING_IN,
    **AT_THE_URN,
    **CALLS_FOR_ALL,
    **EVENTS_FOR_ALL,
    **CATALOGUE_FOR_ALL,
    **DECLARED_FOR_ALL,
    **REPORTS_FOR_ALL,
    **PUBLISHED_FOR_ALL,
    **OBSERVED_FOR_ALL,
    **CHARTS_FOR_ALL,
    **PRACTICES_FOR_ALL,
    **PLEDGES_FOR_ALL,
    **RESULTS_FOR_ALL,
    ("/static/<path:filename>", "GET"): "files of the house itself, the same for everybody",
    ("/health", "GET"): "yes or no, for those who watch over the machines",
    ("/ready", "GET"): "yes or no, for those who send people here",
    ("/api", "GET"): "describes the software, the same for everybody",
    ("/api/openapi.json", "GET"): "describes the software, the same for everybody",
    ("/sign-in", "GET"): "how one comes in",
    ("/sign-in", "POST"): "how one comes in",
    ("/notices/stop/<token>", "GET"): "a signed link in one's own mail",
    ("/notices/stop/<token>", "POST"): "a signed link in one's own mail: one click, by any program",
    ("/demo", "GET"): "only in the demonstration world",
    ("/demo/<handle>", "POST"): "only in the demonstration world",
}
"""Addresses that ask for nobody in particular, and why."""
