"""GET /v1/catalogue."""

from typing import Annotated

from fastapi import APIRouter, Header
from fastapi.responses import Response

from central import examples
from central.catalogue.service import CatalogueService, Edition
from central.openapi import documented
from protocol.problem import ProblemCode


def router(catalogue: CatalogueService) -> APIRouter:
    """The route; it touches no database, so it needs no thread."""
    routes = APIRouter(tags=["catalogue"])
    described = documented(
        name="catalogue",
        summary="What is offered, where and when",
        example=examples.CATALOGUE,
        refusals=(ProblemCode.MALFORMED,),
        headers={"ETag": "Strong; send it back in If-None-Match"},
    )
    described["responses"][304] = {"description": "The same as your ETag says"}

    @routes.get("/v1/catalogue", **described)
    async def send(
        if_none_match: Annotated[str, Header(max_length=1000)] = "",
        accept_encoding: Annotated[str, Header(max_length=1000)] = "",
    ) -> Response:
        return _chosen(catalogue.edition, if_none_match, zipped="gzip" in accept_encoding)

    return routes


def _chosen(edition: Edition, known: str, *, zipped: bool) -> Response:
    etag = edition.zipped_etag if zipped else edition.etag
    headers = {"ETag": etag, "Cache-Control": "no-cache", "Vary": "Accept-Encoding"}
    tags = {tag.strip().removeprefix("W/") for tag in known.split(",")}
    if tags & {edition.etag, edition.zipped_etag, "*"}:
        return Response(status_code=304, headers=headers)
    if zipped:
        headers["Content-Encoding"] = "gzip"
    return Response(edition.zipped if zipped else edition.body, 200, headers, media_type="application/json")
