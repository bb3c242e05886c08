"""Drives a Mastodon server with the Python client library: python3 drive.py URL"""

import base64
import html
import re
import sys
import time
import traceback
import urllib.parse
import urllib.request

from mastodon import Mastodon, MastodonAPIError, MastodonNotFoundError, MastodonUnauthorizedError

URL = sys.argv[1]
OUT_OF_BAND = "urn:ietf:wg:oauth:2.0:oob"
PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=="
)
failed = 0


def check(name):
    """Runs a function at once, as one check."""

    def run(act):
        global failed
        try:
            result = act()
            print(f"ok: {name}")
            return result
        except Exception:  # every failure is one line of the report
            failed += 1
            print(f"failed: {name}: {traceback.format_exc()}")
            return None

    return run


def refused(kind, act):
    try:
        act()
    except kind as error:
        return str(error)
    raise AssertionError("it was not refused")


def approve(address, account):
    """What a browser does with the sign-in page: send its form back with one button pressed."""
    page = urllib.request.urlopen(address).read().decode()
    fields = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)">', page)
    form = {name: html.unescape(value) for name, value in fields} | {"account": account, "answer": "yes"}
    data = urllib.parse.urlencode(form).encode()
    answer = urllib.request.urlopen(f"{URL}/oauth/authorize", data).read().decode()
    return re.search(r'readonly value="([^"]+)"', answer).group(1)


def connect(account):
    client_id, secret = Mastodon.create_app("Practice in Python", scopes=["read", "write"], api_base_url=URL)
    client = Mastodon(client_id=client_id, client_secret=secret, api_base_url=URL, ratelimit_method="throw")
    scopes = ["read", "write"]
    address = client.auth_request_url(redirect_uris=OUT_OF_BAND, scopes=scopes, allow_http=True)
    client.log_in(code=approve(address, account), redirect_uri=OUT_OF_BAND, scopes=scopes, allow_http=True)
    return client


us = check("sign in as the business")(lambda: connect("linden"))
neighbour = check("sign in as the neighbour")(lambda: connect("nora"))


@check("instance, both forms")
def _():
    assert us.instance_v2().configuration.statuses.max_characters == 500
    assert us.instance_v1().version


me = check("who am I")(us.account_verify_credentials)


@check("upload a picture")
def media():
    made = us.media_post(PIXEL, mime_type="image/png", description="A pixel", focus=(0.5, -0.5), synchronous=True)
    assert made.url and made.description == "A pixel", made
    return made


@check("post with the picture")
def post():
    made = us.status_post("Rye at eight https://example.com/rye #Bread", media_ids=[media], language="en")
    assert len(made.media_attachments) == 1 and made.tags[0].name == "bread", made
    assert made.application.name == "Practice in Python", made.application
    assert made.created_at.tzinfo is not None
    return made


@check("the same key makes one post")
def _():
    key = f"py-{time.time()}"
    first = us.status_post("Once", idempotency_key=key)
    assert us.status_post("Once", idempotency_key=key).id == first.id


@check("a post too long is refused in words")
def _():
    assert "character limit of 500" in refused(MastodonAPIError, lambda: us.status_post("a" * 501))


@check("an answer, a like, a share and a follower are told")
def _():
    neighbour.status_post("@linden one for me", in_reply_to_id=post)
    neighbour.status_favourite(post)
    neighbour.status_reblog(post)
    neighbour.account_follow(me)
    told = us.notifications(types=["mention", "favourite", "reblog", "follow"], limit=4)
    assert [note.type for note in told] == ["follow", "reblog", "favourite", "mention"], told
    assert told[3].status.in_reply_to_id == post.id
    later = us.notifications(min_id=told[1].id)
    assert [note.id for note in later] == [told[0].id], later


@check("numbers")
def _():
    now = us.status(post)
    assert (now.replies_count, now.favourites_count, now.reblogs_count) == (1, 1, 1), now


@check("edit, keeping the picture")
def _():
    changed = us.status_update(post, "Rye at nine", media_ids=[media])
    assert changed.edited_at and len(changed.media_attachments) == 1, changed
    assert us.status_source(post).text == "Rye at nine"


@check("our own posts, newest first, in pages")
def _():
    first = us.account_statuses(me, limit=1)
    following = us.account_statuses(me, limit=1, max_id=first[0].id)
    assert int(first[0].id) > int(following[0].id)


@check("delete, and it is gone")
def _():
    assert us.status_delete(post).text == "Rye at nine"
    refused(MastodonNotFoundError, lambda: us.status(post))


@check("the limit on requests is told in a way the library reads")
def _():
    assert us.ratelimit_limit == 300 and us.ratelimit_reset > time.time(), vars(us)


@check("a wrong credential is refused")
def _():
    nobody = Mastodon(access_token="made-up", api_base_url=URL, version_check_mode="none")
    refused(MastodonUnauthorizedError, nobody.account_verify_credentials)


@check("a credential given back is worth nothing")
def _():
    us.revoke_access_token(allow_http=True)
    refused(Exception, us.account_verify_credentials)


sys.exit(0 if failed == 0 else 1)
