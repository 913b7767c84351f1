"""What WordPress does not show everyone: posts with a password, and private posts.

A post with a password answers 200 with a form; the password goes by POST to `wp-login.php?action=postpass`,
which sets a cookie. A private post answers 404 as a page and 401 in the interface, and opens there for an account
(an application password works in the interface only, so article and comments both come from it).
"""

from __future__ import annotations

from collections.abc import Generator
from typing import Any
from urllib.parse import parse_qs, urlsplit

from domain.article import Article
from domain.errors import FetchError, LoginNeeded
from domain.messages import say
from domain.page import Page
from domain.text import RichText
from scrapers.article import fragment_text
from scrapers.markup import absolute, parse
from scrapers.platforms.wordpress_rest import Api, moment, read_json
from scrapers.scraper import Context, Request

_JSON = "application/json"


def password_form(tree: Any) -> Any:
    """The form that asks for a post's password, or None."""
    for form in tree.iter("form"):
        if "post-password-form" in (form.get("class") or "") or "action=postpass" in (form.get("action") or ""):
            return form
    return None


def open_post(form: Any, page: Page, context: Context) -> Generator[Request, Page, tuple[Page, Any]]:
    """Send the post's password and bring the article again; raises `LoginNeeded` without one or with a wrong one."""
    host = urlsplit(page.url or "").hostname or "?"
    url = page.url or ""
    if context.post_password is None:
        raise LoginNeeded(
            say("This article at {host} is protected with a password.", host=host),
            say("Give the password of the article. It is not that of an account."),
            kind=LoginNeeded.POST_PASSWORD,
            url=url,
        )
    hidden = [
        (str(field.get("name")), str(field.get("value") or ""))
        for field in form.iter("input")
        if field.get("type") == "hidden" and field.get("name")
    ]
    fields = (("post_password", context.post_password), ("_wp_http_referer", url), *hidden)
    action = absolute(url, form.get("action"))
    if urlsplit(action)[:2] != urlsplit(url)[:2]:
        raise _wrong_password(host, url)
    try:
        yield Request(action, "login", form=fields)
    except FetchError as failure:
        if isinstance(failure, LoginNeeded) or failure.status in (403, 404):
            raise _wrong_password(host, url) from failure
        raise
    opened = yield Request(url, "article")
    tree = parse(opened)
    if password_form(tree) is not None:
        raise _wrong_password(host, url)
    return opened, tree


def _wrong_password(host: str, url: str) -> LoginNeeded:
    return LoginNeeded(
        say("{host} does not accept this password for the article.", host=host),
        say("Check upper and lower case and spaces; the author of the article may have changed it."),
        kind=LoginNeeded.POST_PASSWORD,
        url=url,
    )


# ── private posts ─────────────────────────────────────────────────────────────────────────────────────────────────────


def private_post(
    url: str, context: Context, refusal: FetchError
) -> Generator[Request, Page, tuple[Api, dict[str, Any]]]:
    """The post behind an address that answers 404, from the interface. Raises `LoginNeeded` or `refusal`."""
    parts = urlsplit(url)
    query = parse_qs(parts.query)
    number = next((query[key][0] for key in ("p", "page_id") if query.get(key, [""])[0].isdigit()), None)
    slug = parts.path.rstrip("/").rpartition("/")[2]
    if number is None and not (slug and context.signed_in):
        raise refusal
    for home in _homes(url, number is not None):
        api = Api(f"{home}?rest_route=/", number, stated=False)
        item = yield from _ask(api, number, slug, url, context, refusal)
        if item is not None:
            return Api(api.root, str(item["id"]), stated=False), item
    raise refusal


def _homes(url: str, numbered: bool) -> list[str]:
    """Where the site's root may be: at the top of the host, or in its first folder."""
    parts = urlsplit(url)
    top = f"{parts.scheme}://{parts.netloc}/"
    folders = [part for part in parts.path.split("/") if part]
    first = folders[:1] if len(folders) > 1 or (numbered and folders) else []
    return [*(f"{top}{folder}/" for folder in first if folder != "index.php"), top]


def _ask(
    api: Api, number: str | None, slug: str, url: str, context: Context, refusal: FetchError
) -> Generator[Request, Page, dict[str, Any] | None]:
    for kind in ("posts", "pages"):
        try:
            if number is not None:
                page = yield Request(api.address(f"wp/v2/{kind}/{number}", _embed="author"), "api", _JSON)
                found = read_json(page)
            else:
                address = api.address(f"wp/v2/{kind}", slug=slug, status="publish,private", _embed="author")
                listed = read_json((yield Request(address, "api", _JSON)))
                found = listed[0] if isinstance(listed, list) and listed else None
        except FetchError as failure:
            if failure.status in (401, 403):
                raise (yield from refused(api, url, context)) from refusal
            continue
        if isinstance(found, dict) and isinstance(found.get("id"), int):
            return found
    return None


def refused(api: Api, url: str, context: Context) -> Generator[Request, Page, LoginNeeded]:
    """The error for a 401: no account, an account that is not accepted, or one that may not see this."""
    host = urlsplit(url).hostname or "?"
    if not context.signed_in:
        what = say("This article at {host} is not public.", host=host)
        advice = say("Sign in with your name there and an application password (in WordPress: Users, Profile).")
    elif (yield from _accepted(api)):
        what = say("Your account at {host} may not read this article.", host=host)
        advice = say("Ask the site for access, or sign in with another account.")
    else:
        what = say("{host} does not accept this name and application password.", host=host)
        advice = say(
            "Check both. It must be an application password (in WordPress: Users, Profile), not the usual one."
        )
    return LoginNeeded(what, advice, kind=LoginNeeded.ACCOUNT, url=url, status=401)


def _accepted(api: Api) -> Generator[Request, Page, bool]:
    try:
        yield Request(api.address("wp/v2/users/me", _fields="id"), "api", _JSON)
    except FetchError as failure:
        return failure.status not in (401, 403)
    return True


def rest_article(item: dict[str, Any], url: str) -> Article:
    """The article as the interface gives it."""
    link = item.get("link") if isinstance(item.get("link"), str) else url
    return Article(
        title=_rendered(item, "title").plain or None,
        text=_rendered(item, "content", str(link)),
        byline=_author_name(item),
        published=moment(str(item.get("date") or ""), str(item.get("date_gmt") or "")),
        url=link,
        site=urlsplit(url).hostname,
    )


def _rendered(item: dict[str, Any], name: str, base: str | None = None) -> RichText:
    part = item.get(name)
    html = part.get("rendered") if isinstance(part, dict) else None
    return fragment_text(html, base) if isinstance(html, str) else RichText()


def _author_name(item: dict[str, Any]) -> str | None:
    embedded = item.get("_embedded")
    authors = embedded.get("author") if isinstance(embedded, dict) else None
    first = authors[0] if isinstance(authors, list) and authors and isinstance(authors[0], dict) else {}
    name = first.get("name")
    return name if isinstance(name, str) and name else None
