"""A real django-comments-xtd site in one file, on loopback: ``xtd_site.py DIR PORT`` (environment: SEED, a discussion).

Runs with the Python of the servers' own environment. DIR/state.json says what is true of it, once it is filled.
"""

from __future__ import annotations

import json
import os
import sys
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

DIRECTORY, PORT = Path(sys.argv[1]), sys.argv[2]
SEED = json.loads(Path(os.environ["SEED"]).read_text(encoding="utf-8"))
MODELS = """from django.db import models


class Article(models.Model):
    title = models.CharField(max_length=200)
    slug = models.SlugField()
    body = models.TextField()
    allow_comments = models.BooleanField(default=True)

    def get_absolute_url(self):
        return f"/{self.slug}/"
"""
BASE = """<!doctype html><html lang="de"><head><meta charset=utf-8><title>{% block title %}{% endblock %}</title></head>
<body>{% block content %}{% endblock %}</body></html>"""
TEMPLATE = """{% extends "base.html" %}{% load comments comments_xtd static %}
{% block title %}{{ object.title }}{% endblock %}{% block content %}
<article><h1>{{ object.title }}</h1>{{ object.body|safe }}</article>
{% get_comment_count for object as n %}<h2>{{ n }} Kommentare</h2>
<div id="comments">{% render_xtdcomment_tree for object allow_feedback show_feedback %}</div>
{% render_comment_form for object %}{% endblock %}"""


def configure() -> None:
    """The site's settings and its one application, written beside its data."""
    application = DIRECTORY / "blogapp"
    (application / "templates").mkdir(parents=True)
    (application / "__init__.py").write_text("")
    (application / "models.py").write_text(MODELS)
    (application / "templates" / "base.html").write_text(BASE)
    (application / "templates" / "article.html").write_text(TEMPLATE)
    sys.path.insert(0, str(DIRECTORY))
    from django.conf import settings

    contrib = ("admin", "auth", "contenttypes", "sessions", "messages", "sites", "staticfiles")
    before = "django.contrib.sessions.middleware.SessionMiddleware", "django.middleware.common.CommonMiddleware"
    after = (
        "django.contrib.auth.middleware.AuthenticationMiddleware",
        "django.contrib.messages.middleware.MessageMiddleware",
    )
    processors = [f"django.{name}" for name in ("template.context_processors.request",)]
    processors += [f"django.contrib.{name}.context_processors.{name}" for name in ("auth", "messages")]
    settings.configure(
        DEBUG=True,
        SECRET_KEY="a test's own",
        ALLOWED_HOSTS=["127.0.0.1"],
        ROOT_URLCONF="__main__",
        SITE_ID=1,
        USE_TZ=True,
        TIME_ZONE="Europe/Berlin",
        LANGUAGE_CODE="de",
        USE_I18N=True,
        DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": DIRECTORY / "xtd.sqlite"}},
        DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
        STATIC_URL="/static/",
        INSTALLED_APPS=[
            *(f"django.contrib.{name}" for name in contrib),
            *("blogapp", "django_comments_xtd", "django_comments", "rest_framework"),
        ],
        MIDDLEWARE=[*before, "django.middleware.csrf.CsrfViewMiddleware", *after],
        TEMPLATES=[
            {
                "BACKEND": "django.template.backends.django.DjangoTemplates",
                "APP_DIRS": True,
                "OPTIONS": {"context_processors": processors},
            }
        ],
        COMMENTS_APP="django_comments_xtd",
        COMMENTS_XTD_MAX_THREAD_LEVEL=5,
        COMMENTS_XTD_CONFIRM_EMAIL=False,
        EMAIL_BACKEND="django.core.mail.backends.dummy.EmailBackend",
        COMMENTS_XTD_APP_MODEL_OPTIONS={
            "blogapp.article": {
                "allow_flagging": True,
                "allow_feedback": True,
                "show_feedback": True,
                "who_can_post": "all",
            }
        },
    )


configure()
import django  # noqa: E402

django.setup()
from django.core.management import call_command  # noqa: E402
from django.shortcuts import get_object_or_404, render  # noqa: E402
from django.urls import include, path  # noqa: E402
from django.views.i18n import JavaScriptCatalog  # noqa: E402


def article(request: Any, slug: str) -> Any:
    from blogapp.models import Article

    return render(request, "article.html", {"object": get_object_or_404(Article, slug=slug)})


urlpatterns = [
    path("comments/", include("django_comments_xtd.urls")),
    path("jsi18n/", JavaScriptCatalog.as_view(), name="javascript-catalog"),
    path("<slug:slug>/", article),
]


def fill() -> dict[str, Any]:
    """The seed's discussion; two comments are removed, one of them with replies, one is liked, one has markup in it."""
    from blogapp.models import Article
    from django.contrib.auth.models import User
    from django.contrib.contenttypes.models import ContentType
    from django.contrib.sites.models import Site
    from django_comments.models import CommentFlag
    from django_comments_xtd.models import LIKEDIT_FLAG, XtdComment

    Site.objects.update_or_create(id=1, defaults={"domain": f"127.0.0.1:{PORT}", "name": "Grauwiek"})
    body = "".join(f"<{tag}>{text}</{tag}>" for part in SEED["article"] for tag, text in part.items())
    about = Article.objects.create(title=SEED["title"], slug="markt", body=body)
    made: dict[int, Any] = {}

    def write(author: str, text: str, moment: datetime, parent: Any = None, url: str = "") -> Any:
        return XtdComment.objects.create(
            content_type=ContentType.objects.get_for_model(about),
            object_pk=about.pk,
            site_id=1,
            user_name=author,
            user_email="jemand@grauwiek.example",
            user_url=url,
            comment=text,
            submit_date=moment,
            parent_id=parent.pk if parent else 0,
            is_public=True,
        )

    for one in SEED["comments"]:
        moment = datetime.fromisoformat(one["date_gmt"] + "+00:00")
        made[one["n"]] = write(one["author"], one["text"], moment, made.get(one["parent"]))
    parents = {one["parent"] for one in SEED["comments"]}
    removed = made[next(one["n"] for one in SEED["comments"] if not one["parent"] and one["n"] not in parents)]
    taken_back = made[next(one["parent"] for one in SEED["comments"] if one["parent"])]
    for comment in (removed, taken_back):
        comment.is_removed = True
        comment.save()
    CommentFlag.objects.create(comment=made[2], user=User.objects.create(username="leser"), flag=LIKEDIT_FLAG)
    late = datetime.fromisoformat("2024-09-20T09:17:00+00:00")
    odd = write("=Tom <b>", "<script>alert(1)</script> *x* 🙂\n\nzweiter Absatz", late, url="https://tom.example/")
    noon = write("Rieke", "Genau mittags.", late + timedelta(minutes=43))
    return {
        "page": f"http://127.0.0.1:{PORT}/markt/",
        "api": f"http://127.0.0.1:{PORT}/comments/api/blogapp-article/{about.pk}/",
        "ids": {number: comment.pk for number, comment in made.items()},
        "labels": {"removed": removed.pk, "taken_back": taken_back.pk, "odd": odd.pk, "noon": noon.pk},
    }


def main() -> None:
    call_command("makemigrations", "blogapp", verbosity=0)
    call_command("migrate", verbosity=0)
    draft = DIRECTORY / "state.draft"
    draft.write_text(json.dumps(fill()), encoding="utf-8")
    draft.rename(DIRECTORY / "state.json")
    call_command("runserver", f"127.0.0.1:{PORT}", use_reloader=False, verbosity=0)


main()
