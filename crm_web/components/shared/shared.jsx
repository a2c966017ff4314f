// Where what came belongs: cards to the contacts of this phone, a number to the Phone section; for other files the person says where.
import { useEffect, useState } from "react";
import { useNavigate } from "react-router";
import { fromFile } from "../phone_contacts/from_file.js";
import { useText } from "../text/text.js";
import { Choice } from "./choice.jsx";
import { isCard, numberIn, takeIncoming } from "./incoming.js";
import "$/catalogs/shared.js";

/** @param {{slugs: Record<string, string>, cardsTo: string}} props `cardsTo`: the page of the contacts of this phone */
export function Shared({ slugs, cardsTo }) {
  const text = useText();
  const navigate = useNavigate();
  const [files, setFiles] = useState(/** @type {File[] | null} */ (null));
  useEffect(() => {
    takeIncoming().then(async (came) => {
      const cards = came.files.filter(isCard);
      const others = came.files.filter((file) => !isCard(file));
      for (const card of cards) await fromFile(card);
      const number = numberIn(came.text);
      if (others.length) setFiles(others);
      else if (cards.length) navigate(cardsTo, { replace: true });
      else if (number) navigate(`/phone?q=${encodeURIComponent(number)}`, { replace: true });
      else setFiles([]);
    });
  }, [navigate, cardsTo]);
  if (!files) return null;
  if (!files.length) return <p className="empty" role="status">{text("shared.nothing")}</p>;
  return <Choice files={files} slugs={slugs} />;
}
