"""What readers of tickets and watchers of the service ask for."""

import json

from fastapi import APIRouter
from fastapi.responses import Response

from central.catalogue.service import CatalogueService
from central.openapi import documented
from central.signing import Signer

_KEYS = {
    "keys": [
        {"kty": "OKP", "crv": "Ed25519", "kid": "Yh3k0a", "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}
    ]
}
_HEALTHY = {"status": "ok"}


def router(signer: Signer, catalogue: CatalogueService) -> APIRouter:
    """The routes."""
    routes = APIRouter(tags=["about"])

    @routes.get(
        "/v1/keys",
        **documented(
            name="keys", summary="The public keys of ticket codes, a JWK set (RFC 8037)", example=_KEYS
        ),
    )
    async def keys() -> Response:
        return _json(signer.public_keys())

    @routes.get(
        "/health",
        **documented(name="health", summary="Whether the database answers", example=_HEALTHY),
    )
    def health() -> Response:
        catalogue.refresh()
        return _json(_HEALTHY)

    return routes


def _json(value: object) -> Response:
    return Response(json.dumps(value), media_type="application/json")
