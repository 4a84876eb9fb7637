"""ACA-Py plugin of the interoperability tests: one route that sends any JSON as a message."""


async def setup(context):
    """ACA-Py asks for it; there is nothing to set up."""
