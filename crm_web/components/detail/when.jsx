// A moment as people say it, with the exact one behind it.
import { brief, exact, moment, useLanguage } from "../text/text.js";

/** @param {{at: string, short?: boolean}} props ISO 8601; `short` where there is little room */
export function When({ at, short }) {
  const language = useLanguage();
  return <time dateTime={at} title={exact(at, language)}>{(short ? brief : moment)(at, language)}</time>;
}
