"""POST /send-any/{conn_id}: the body goes to the connection as it is."""

from acapy_agent.admin.decorators.auth import tenant_authentication
from acapy_agent.messaging.responder import BaseResponder
from acapy_agent.transport.outbound.message import OutboundMessage
from aiohttp import web


@tenant_authentication
async def send_any(request: web.BaseRequest):
    """Sends the text of the request, encrypted for the connection."""
    responder = request["context"].inject(BaseResponder)
    # not the responder's send(), which takes text as encrypted already
    await responder.send_outbound(
        OutboundMessage(
            payload=await request.text(),
            connection_id=request.match_info["conn_id"],
        )
    )
    return web.json_response({})


async def register(app: web.Application):
    """Adds the route."""
    app.add_routes([web.post("/send-any/{conn_id}", send_any)])
