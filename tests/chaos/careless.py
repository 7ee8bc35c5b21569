"""The control: a server that forgets what was sent before. Run in place of `serve.py`."""

import serve  # noqa: F401 patched first
from commons.threads.actions import posts


def forgetful(author, workspace_id, key):
    """Every repetition is taken for something new."""
    return


write = posts.write_post


def with_another_key(author, thread, text, key, reply_to, **facts):
    return write(author, thread, text, f"{key[:30]}-{posts.now().timestamp()}", reply_to, **facts)


posts._sent_before, posts.write_post = forgetful, with_another_key

if __name__ == "__main__":
    serve.main()
