// Back goes where one came from, with its place and its search; where one came from outside, to the page above.
import { Link, useNavigate } from "react-router";
import { useText } from "../text/text.js";

/** @param {{to: string}} props the page above */
export function Back({ to }) {
  const text = useText();
  const navigate = useNavigate();
  /** @param {import("react").MouseEvent} event */
  const back = (event) => {
    if (!(history.state?.idx > 0)) return; // the first page of this tab: React Router counts
    event.preventDefault();
    navigate(-1);
  };
  return (
    <Link to={to} className="back" onClick={back}>
      <svg viewBox="0 0 24 24" className="icon" aria-hidden="true"><path d="M15 5l-7 7 7 7" /></svg>
      <span className="spoken">{text("action.back")}</span>
    </Link>
  );
}
