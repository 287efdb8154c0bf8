import asyncio, os, ssl, sys
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult

port, refuse, folder = int(sys.argv[1]), sys.argv[2], sys.argv[3]
# Of somebody at this address nobody ever heard.
nobody = sys.argv[4] if len(sys.argv) > 4 else None
# "tells" says that it can tell what becomes of a mail, and writes down what it is asked; "boasts" says so alone.
notices = sys.argv[5] if len(sys.argv) > 5 else ""
# "wrapped" or "starttls": TLS with the certificate and the key in a folder, and a name and a password.
how, keys = sys.argv[6:8] if len(sys.argv) > 7 else ("", "")


class Tells(SMTP):
    """Knows the parameters of RFC 3461, which aiosmtpd refuses."""

    async def smtp_MAIL(self, arg):
        address, _, asked = arg.partition("> ")
        self.asked = [asked]
        await super().smtp_MAIL(address + ">" if asked else arg)

    async def smtp_RCPT(self, arg):
        address, _, asked = arg.partition("> ")
        self.asked.append(asked)
        await super().smtp_RCPT(address + ">" if asked else arg)


class Serve(Controller):
    def factory(self):
        kind = Tells if notices == "tells" else SMTP
        return kind(self.handler, **self.SMTP_kwargs)


class Keep:
    count = 0

    async def handle_EHLO(self, server, session, envelope, hostname, responses):
        session.host_name = hostname
        return responses[:-1] + ["250-DSN"] * bool(notices) + responses[-1:]

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address == nobody:
            return "550 5.1.1 no such user here"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        Keep.count += 1
        name = os.path.join(folder, f"{Keep.count:06}")
        with open(name, "wb") as file:
            asked = [""] + [it for it in getattr(server, "asked", []) if it]
            addresses = [envelope.mail_from] + envelope.rcpt_tos
            file.write((" ".join(addresses) + " | ".join(asked) + "\n").encode())
            file.write(envelope.content)
        return refuse or "250 OK"


def lets_in(server, session, envelope, mechanism, data):
    known = (data.login, data.password) == (b"bo@huis", b"ge:heim")
    return AuthResult(success=known, handled=False)


settings = {}
if how:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(f"{keys}/server.pem", f"{keys}/server.key")
    settings = {"authenticator": lets_in, "auth_required": True}
    # Within TLS from the first byte, aiosmtpd does not know that it is.
    settings |= {"ssl_context": context, "auth_require_tls": False} if how == "wrapped" else {"tls_context": context, "require_starttls": True}
controller = Serve(Keep(), hostname="127.0.0.1", port=port or 0, **settings)
if port == 0:
    import socket

    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        controller.port = free.getsockname()[1]
controller.start()
print(controller.port, flush=True)
# Ends with the test that started it.
sys.stdin.read()
