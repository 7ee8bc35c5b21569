"""The acts of those who keep order and tell others: what each asks, on which things."""

from uuid import uuid4

from commons.archive.actions import export_workspace
from commons.moderation import actions as order
from commons.threads import actions as threads
from commons.webhooks import actions as hooks
from rules.premoderation import Premoderation
from tests.house.doors import POSTS, TALKS

ACTS_OF_ORDER = {
    f"commons.moderation.actions.{name}": act
    for name, act in {
        "posts.report_post": (
            "moderation.report",
            POSTS,
            lambda actor, post: order.report_post(actor, post, "x"),
        ),
        "posts.hide_post": (
            "threads.moderate",
            TALKS,
            lambda actor, t: order.hide_post(actor, t, 1, "x"),
        ),
        "posts.restore_post": (
            "threads.moderate",
            TALKS,
            lambda actor, t: order.restore_post(actor, t, 1),
        ),
        "posts.settle_reports": (
            "threads.moderate",
            TALKS,
            lambda actor, t: order.settle_reports(actor, t, 1),
        ),
        "posts.appeal": ("threads.read", TALKS, lambda actor, t: order.appeal(actor, t, 1, "x")),
        "posts.decide_appeal": (
            "threads.moderate",
            TALKS,
            lambda actor, t: order.decide_appeal(actor, t, 1, stands=True, said=""),
        ),
        "posts.set_premoderation": (
            "threads.moderate",
            ["the workspace"],
            lambda actor, place: order.set_premoderation(actor, place, Premoderation.ALL),
        ),
        "submissions.submit_post": (
            "moderation.submit",
            TALKS,
            lambda actor, t: order.submit_post(actor, t, "x", str(uuid4())),
        ),
        "submissions.decide_submission": (
            "threads.moderate",
            ["the workspace"],
            lambda actor, place: order.decide_submission(actor, place, 1, publish=True, reason=""),
        ),
        "submissions.withdraw": (
            "workspaces.read",
            ["the workspace"],
            lambda actor, place: order.withdraw(actor, place, 1),
        ),
    }.items()
}
ACTS_OF_ORDER |= {
    f"commons.webhooks.actions.{name}": ("webhooks.manage", ["the workspace"], do)
    for name, do in {
        "create_hook": lambda actor, place: hooks.create_hook(actor, place, "https://x.example/"),
        "end_hook": lambda actor, place: hooks.end_hook(actor, place, 1),
        "resume_hook": lambda actor, place: hooks.resume_hook(actor, place, 1),
    }.items()
}
ON_ONESELF = {
    "accept",
    "add_browser",
    "add_passkey",
    "answer_question",
    "declare_again",
    "ask_for_access",
    "ask_reset",
    "ask_to_join",
    "bounced",
    "bring_cv",
    "cancel",
    "change",
    "change_password",
    "choose_habits",
    "choose_theme",
    "come_as_applicant",
    "create_token",
    "declare_conflict",
    "drop_authenticator",
    "drop_browser",
    "drop_search",
    "end_token",
    "evaluate",
    "explain_refusal",
    "forget_factors",
    "join_group",
    "leave_group",
    "link_identity",
    "make_feed",
    "mark",
    "note_use",
    "remove_passkey",
    "renew_recovery_codes",
    "reset_password",
    "revoke_feed",
    "save_draft",
    "save_search",
    "see_search",
    "set_up_authenticator",
    "show_code",
    "sign_in",
    "sign_out",
    "sign_out_elsewhere",
    "stay",
    "stop",
    "submit",
    "take_along",
    "take_back",
    "try_mail_again",
    "undo",
    "use_passkey",
    "withdraw",
}
"""Acts by which somebody changes only what is theirs: no body is asked."""
ACTS_OF_ORDER |= {
    "commons.archive.actions.export_workspace": (
        "workspaces.export",
        ["the workspace"],
        export_workspace,
    ),
    "commons.threads.actions.reading.mark_read": (
        "threads.read",
        TALKS,
        lambda actor, thread: threads.mark_read(actor, thread, 1),
    ),
    "commons.threads.actions.reading.mark_unread": (
        "threads.read",
        TALKS,
        lambda actor, thread: threads.mark_unread(actor, thread, 1),
    ),
    "commons.threads.actions.reading.read_all": (
        "workspaces.read",
        ["the workspace"],
        threads.read_all,
    ),
    "commons.threads.actions.carrying.split_thread": (
        "threads.moderate",
        TALKS,
        lambda actor, thread: threads.split_thread(actor, thread, 2, 2, "x"),
    ),
    "commons.threads.actions.carrying.move_thread": (
        "threads.moderate",
        TALKS,
        lambda actor, thread: threads.move_thread(actor, thread, thread.workspace),
    ),
    "commons.threads.actions.carrying.merge_thread": (
        "threads.moderate",
        TALKS,
        lambda actor, thread: threads.merge_thread(actor, thread, thread),
    ),
}
