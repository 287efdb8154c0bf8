import asyncio, os, sys
from aiosmtpd.controller import Controller

port, refuse, folder = int(sys.argv[1]), sys.argv[2], sys.argv[3]
# Of somebody at this address nobody ever heard.
nobody = sys.argv[4] if len(sys.argv) > 4 else None


class Keep:
    count = 0

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address == nobody:
            return "550 5.1.1 no such user here"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        Keep.count += 1
        name = os.path.join(folder, f"{Keep.count:06}")
        with open(name, "wb") as file:
            file.write(f"{envelope.mail_from} {' '.join(envelope.rcpt_tos)}\n".encode())
            file.write(envelope.content)
        return refuse or "250 OK"


controller = Controller(Keep(), hostname="127.0.0.1", port=port or 0)
if port == 0:
    import socket

    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        controller.port = free.getsockname()[1]
controller.start()
print(controller.port, flush=True)
# Ends with the test that started it.
sys.stdin.read()
