"""What is the least Flask-SocketIO can spend on telling everybody? One room, one emit."""

from gevent import monkey

monkey.patch_all()

from flask import Flask, request  # noqa: E402 patched first, then imported
from flask_socketio import SocketIO, join_room  # noqa: E402

from bench.floors import serve  # noqa: E402

app = Flask(__name__)
socketio = SocketIO(app, async_mode="gevent", transports=["websocket"])


@app.get("/ready")
def ready() -> str:
    return "ready"


@app.post("/say")
def say() -> str:
    number = request.form.get("number", 0, type=int)
    said = {"from": number, "to": number, "text": request.form["text"]}
    socketio.emit("said", said, to="everybody")
    return "said"


@socketio.on("connect")  # type: ignore[untyped-decorator]
def connect(_auth: object) -> None:
    join_room("everybody")


if __name__ == "__main__":
    serve(app)
