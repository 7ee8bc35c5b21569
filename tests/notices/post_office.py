"""An SMTP server of the tests: takes mail, or answers as it is told."""

import email
import email.policy
import socket
import threading


class PostOffice:
    def __init__(self):
        self.ear = socket.create_server(("127.0.0.1", 0))
        self.taken, self.answers = [], []
        threading.Thread(target=self._serve, daemon=True).start()

    @property
    def url(self):
        return f"smtp://127.0.0.1:{self.ear.getsockname()[1]}"

    def close(self):
        self.ear.close()

    def _serve(self):
        while True:
            try:
                line, _address = self.ear.accept()
            except OSError:
                return
            with line, line.makefile("rwb") as talk:
                self._talk(talk)

    def _talk(self, talk):
        self._say(talk, "220 here")
        while command := talk.readline().decode().upper():
            if command.startswith("DATA"):
                self._say(talk, "354 go on")
                self._read(talk)
                self._say(talk, "250 taken")
            elif command.startswith("RCPT"):
                self._say(talk, self.answers.pop(0) if self.answers else "250 ok")
            else:
                self._say(talk, "221 bye" if command.startswith("QUIT") else "250 ok")

    def _read(self, talk):
        lines = b""
        while (line := talk.readline()) != b".\r\n":
            lines += line
        self.taken.append(email.message_from_bytes(lines, policy=email.policy.default))

    @staticmethod
    def _say(talk, line):
        talk.write(f"{line}\r\n".encode())
        talk.flush()
