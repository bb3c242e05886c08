"""Delivers a few letters by LMTP: deliver.py PORT RECIPIENT."""

import smtplib
import sys
from email.message import EmailMessage

port, recipient = int(sys.argv[1]), sys.argv[2]


def letter(subject, text, html=None, **headers):
    message = EmailMessage()
    message["From"] = "Linden & Rye <letter@linden.example>"
    message["To"] = recipient
    message["Subject"] = subject
    message["Date"] = "Fri, 20 Nov 2026 07:30:00 +0100"
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    message.set_content(text)
    if html:
        message.add_alternative(html, subtype="html")
    return message


letters = [
    letter("Rye is back", "The oven is warm again.\n", Message_ID="<one@linden.example>"),
    letter(
        "Brötchen für Österreich",
        "Grüße aus der Backstube.\n",
        "<p>Grüße aus der <b>Backstube</b>.</p>",
        Message_ID="<two@linden.example>",
        List_Id="Letters of Linden & Rye <letters.linden.example>",
    ),
    letter("A long one", "Bread, bread, bread.\n" * 20000, Message_ID="<three@linden.example>"),
]

with smtplib.LMTP("127.0.0.1", port) as server:
    for message in letters:
        server.send_message(message, "letter@linden.example", [recipient])
