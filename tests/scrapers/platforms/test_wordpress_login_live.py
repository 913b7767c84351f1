"""Posts that are not for everyone, on a real WordPress: private, draft, and with a password."""

from __future__ import annotations

from pathlib import Path

import pytest

from domain.capture import Capture
from domain.comment import CommentKind
from domain.errors import LoginNeeded
from operations import capturing
from scrapers.capturing import Address, capture
from storage.archive import Archive
from tests.servers.refusing import Recording
from tests.servers.wordpress_fixture import RealWordPress

pytestmark = pytest.mark.wordpress


def address(site: RealWordPress, slug: str) -> str:
    return site.urls["classic"].rstrip("/") + str(site.state["permalinks"][slug])


def take(site: RealWordPress, slug: str, user: str | None = None, secret: str | None = None) -> Capture:
    """As an account, or as anyone with a post's password."""
    fetcher = Recording(credentials=site.account(user, secret) if user else None)
    try:
        return capture(
            Address(address(site, slug)),
            fetcher=fetcher,
            signed_in=user is not None,
            post_password=None if user else secret,
        )
    finally:
        fetcher.close()


def test_a_private_post_opens_for_an_application_password(wordpress: RealWordPress) -> None:
    taken = take(wordpress, "privat", "redaktion")
    assert taken.article.title in ("Privater Beitrag", "Privat: Privater Beitrag")  # as 6.8 and as 6.1 give it
    assert "Nur für Angemeldete." in taken.article.text.plain
    assert [comment.key for comment in taken.comments] == [wordpress.comment("on_private")]
    assert taken.comments[0].by_article_author


@pytest.mark.parametrize(
    ("user", "secret", "words"),
    [
        (None, None, "not public"),
        ("redaktion", "falsch falsch", "does not accept"),
        ("redaktion", "redaktion-pass", "does not accept"),
        ("leserin", None, "may not read"),
    ],
    ids=["nobody", "wrong password", "the usual password", "an account without the right"],
)
def test_whom_it_does_not_open_for_is_told_why(
    wordpress: RealWordPress, user: str | None, secret: str | None, words: str
) -> None:
    with pytest.raises(LoginNeeded) as failure:
        take(wordpress, "privat", user, secret)
    assert words in str(failure.value) and failure.value.kind == LoginNeeded.ACCOUNT


def test_a_draft_opens_for_its_author(wordpress: RealWordPress) -> None:
    assert take(wordpress, "entwurf", "redaktion").article.title == "Entwurf"


def test_the_password_of_a_post_opens_it_with_its_comments(wordpress: RealWordPress) -> None:
    taken = take(wordpress, "passwort", secret="geheim")
    assert "Der geheime Text." in taken.article.text.plain
    assert [comment.key for comment in taken.comments] == [wordpress.comment("on_password")]
    assert taken.receipt.complete and taken.receipt.declared == 1


@pytest.mark.parametrize("secret", [None, "falsch"])
def test_without_it_the_post_asks_for_it(wordpress: RealWordPress, secret: str | None) -> None:
    with pytest.raises(LoginNeeded) as failure:
        take(wordpress, "passwort", secret=secret)
    assert failure.value.kind == LoginNeeded.POST_PASSWORD


def test_no_secret_is_in_the_archive(wordpress: RealWordPress, tmp_path: Path) -> None:
    account = wordpress.account()
    host = capturing.account_host(address(wordpress, "privat"))
    private = capturing.read(
        capturing.source_of(address(wordpress, "privat")),
        capturing.Options(allow_local=True, account=account[host]),
    )
    protected = capturing.read(
        capturing.source_of(address(wordpress, "passwort")),
        capturing.Options(allow_local=True, post_password="geheim"),
    )
    path = tmp_path / "a.threadmark"
    with Archive.create(path) as archive:
        numbers = [capturing.save(archive, one) for one in (private, protected)]
        pages = [page for number in numbers for page in archive.pages.of_article(number)]
    secret = account[host][1].encode()
    assert secret not in path.read_bytes()
    assert not any(secret in page.body or b"post_password=geheim" in page.body for page in pages)
    kept = [str((page.url, page.requested_url, page.headers)) for page in pages]
    assert not any("geheim" in words for words in kept), "the password is in no kept address and no kept header"
    assert any("wp/v2/comments" in words for words in kept)


def test_an_account_that_may_gets_pingbacks_as_data(wordpress: RealWordPress) -> None:
    """Without one they stand in the page and the feed only; the interface gives them to those who moderate."""
    taken = take(wordpress, wordpress.slug, "redaktion")
    pings = [comment for comment in taken.comments if comment.kind is not CommentKind.COMMENT]
    assert len(pings) == 3 and all(comment.published.iso for comment in pings)
    assert taken.receipt.source == "wordpress-rest" and taken.receipt.requests == 2


@pytest.mark.parametrize(("user", "secret"), [("redaktion", "falsch"), ("leserin", None)])
def test_an_account_that_is_refused_hides_nothing_public(
    wordpress: RealWordPress, user: str, secret: str | None
) -> None:
    receipt = take(wordpress, wordpress.slug, user, secret).receipt
    assert (receipt.declared, receipt.comments, receipt.pingbacks) == (22, 19, 3)


def test_held_and_spam_comments_are_not_taken_for_a_moderator_either(wordpress: RealWordPress) -> None:
    hidden = {wordpress.comment(label) for label in ("pending", "spam", "trashed_parent", "mid_hole")}
    assert not hidden & {comment.key for comment in take(wordpress, "randfaelle", "redaktion").comments}
