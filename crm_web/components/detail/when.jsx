// A moment as people say it, with the exact one behind it.
import { moment, useLanguage } from "../text/text.js";

/** @param {{at: string}} props ISO 8601 */
export function When({ at }) {
  const language = useLanguage();
  return <time dateTime={at} title={new Date(at).toLocaleString(language)}>{moment(at, language)}</time>;
}
