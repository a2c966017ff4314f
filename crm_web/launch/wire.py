"""A websocket on the wire, as uvicorn speaks it; but who was hung up on is not read any longer.

Uvicorn reads on until the peer has said goodbye too, ten seconds and more; a flood would take a core for as long.
"""

from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

LATE = 131_072  # bytes that may be under way when we hang up: two of the largest messages
INVALID = 1007  # RFC 6455, 7.4.1: a text that is no UTF-8


class Wire(WebSocketsSansIOProtocol):
    """One connection."""

    late = 0

    def data_received(self, data: bytes) -> None:
        """Take what came; after our goodbye no more of it than may have been under way."""
        if self.close_sent:
            self.late += len(data)
        if self.late > LATE:
            self.transport.abort()
        else:
            super().data_received(data)

    def send_receive_event_to_app(self) -> None:
        """Hand a message on; one that is no text is the end, without a word in the log."""
        if self.curr_msg_data_type == "text" and not self.close_sent and not _is_text(b"".join(self.frames)):
            self.conn.send_close(INVALID)
            self.handle_parser_exception()
        else:
            super().send_receive_event_to_app()


def _is_text(sent: bytes) -> bool:
    try:
        sent.decode()
    except UnicodeDecodeError:
        return False
    return True
