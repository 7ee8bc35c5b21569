from uuid import uuid4

from kernel import house


def say(client, thread, text, **more):
    data = {"text": text, "key": str(uuid4()), "csrf_token": client.csrf, **more}
    return client.post(
        f"/board/threads/{thread.id}/posts", data=data, headers={"Accept": "application/json"}
    )


def watch(socket, thread, since=1):
    asked = {"stream": f"thread:{thread.id}", "since": since, "epoch": epoch(socket)}
    return socket.emit("watch", asked, callback=True)


def epoch(socket):
    app = socket.app
    with app.app_context():
        return house.epoch()


def events(socket):
    return [e["args"][0] for e in socket.get_received() if e["name"] == "events"]


def test_a_post_reaches_everyone_reading_the_thread(cast, browser, socket):
    thread = cast.thread(cast.ines)
    reader = socket(cast.otto)
    assert watch(reader, thread)["ok"]

    answer = say(browser(cast.ines), thread, "Bom **dia**")

    assert answer.status_code == 201
    [event] = events(reader)
    assert (event["from"], event["to"]) == (2, 2)
    assert event["posts"][0]["number"] == 2
    assert "Bom <strong>dia</strong>" in event["posts"][0]["html"]
    assert "Inês Carvalhal" in event["posts"][0]["html"]


def test_the_same_key_posts_once(cast, browser):
    thread = cast.thread(cast.ines)
    client, key = browser(cast.ines), str(uuid4())

    first = say(client, thread, "Once", key=key)
    again = say(client, thread, "Once", key=key)

    assert first.json["number"] == again.json["number"] == 2
    assert browser(cast.otto).get(f"/board/threads/{thread.id}").text.count("Once") >= 1
    assert say(client, thread, "Next").json["number"] == 3
