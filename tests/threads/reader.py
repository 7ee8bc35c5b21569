"""A browser's side of a thread, in Python: it shows event n + 1 and nothing else."""

import re

from kernel import house

POST = re.compile(r'<li class="post[^>]*data-number="(\d+)"')


class Reader:
    """Watches a thread over a socket and keeps what a page would show."""

    def __init__(self, app, socket, client, thread):
        self.app, self.socket, self.client, self.thread = app, socket, client, thread
        self.name, self.base = (
            f"thread:{thread.id}",
            f"/{thread.workspace.slug}/threads/{thread.id}",
        )
        self.cursor, self.posts = self.fresh()
        self.state, self.gone = {}, ""
        self.answer = self.watch()

    def watch(self):
        with self.app.app_context():
            epoch = house.epoch()
        asked = {"stream": self.name, "since": self.cursor, "epoch": epoch}
        return self.socket.emit("watch", asked, callback=True)

    def fresh(self):
        """What a page loaded now would show: the cursor, and every post by number."""
        first, posts, cursor = 1, {}, 0
        while True:
            page = self.client.get(f"{self.base}/posts?after={first - 1}")
            if page.status_code != 200:
                return 0, {}
            cursor = cursor or int(page.headers["X-Cursor"])
            posts.update(split(page.text))
            if int(page.headers["X-Last"]) >= int(page.headers["X-Head"]):
                return cursor, posts
            first = int(page.headers["X-Last"]) + 1

    def hear(self):
        """Take in what the socket brought; repeats are dropped, a hole is asked for."""
        for heard in self.socket.get_received():
            body = heard["args"][0] if heard["args"] else {}
            if heard["name"] == "gone" and body["stream"] == self.name:
                self.gone, self.posts = body["because"], {}
            if heard["name"] == "events" and body["stream"] == self.name:
                self._take(body)
        return self

    def _take(self, body):
        if body["to"] <= self.cursor:
            return
        if body["from"] != self.cursor + 1:
            self.watch()
            return
        for post in body["posts"]:
            self.posts[post["number"]] = post["html"].strip()
        self.cursor, self.state = body["to"], body["thread"]


def split(html):
    """The posts of a fragment by number."""
    starts = [found.start() for found in POST.finditer(html)]
    ends = [*starts[1:], len(html)]
    return {
        int(POST.match(html, start)[1]): html[start:end].strip()
        for start, end in zip(starts, ends, strict=True)
    }
