from tests.reliability.byte_cuts import byte_cuts


def test_an_op_whose_request_or_answer_is_cut_after_any_byte_is_done_once(server):
    tally = byte_cuts(server, step=53)
    assert tally.findings.all() == []
    assert "Traceback" not in "".join(server.log)
    assert tally.acknowledged == tally.rounds + 1 > 20
