// Turns a list to rows that are not on this phone: once the finger rests, and when they have come.
import { useEffect, useRef, useState } from "react";
import { useNavigate } from "react-router";
import { useViewPath } from "../store/hooks.js";
import { memory } from "../store/memory.js";
import { fetchViews, peek } from "../store/views.js";
import { turnBeside } from "./beside.js";

const REST = 300; // ms on one letter

/**
 * @param {string} path of the list as it is now
 * @returns {{turning: boolean, turnSoon: (to: string) => void, turn: () => Promise<void>, stay: () => void}} `turnSoon` is given up by
 * `stay` and by another `turnSoon`; `turn` waits for no rest
 */
export function useTurn(path) {
  const navigate = useNavigate();
  const isOpen = useViewPath().split("?")[0] === path.split("?")[0]; // else it is beside an item
  const [turning, setTurning] = useState(false);
  const rest = useRef(0);
  const wanted = useRef("");
  const stay = () => {
    clearTimeout(rest.current);
    wanted.current = "";
    setTurning(false);
  };
  const turn = async () => {
    clearTimeout(rest.current);
    const to = wanted.current;
    if (to && !isKnown(to)) await fetchViews([to]);
    if (!to || to !== wanted.current) return;
    stay();
    if (!isKnown(to)) return;
    if (isOpen) navigate(to, { replace: true });
    else turnBeside(to);
  };
  const turnSoon = (/** @type {string} */ to) => {
    if (to === wanted.current) return;
    clearTimeout(rest.current);
    wanted.current = to;
    setTurning(true);
    rest.current = window.setTimeout(turn, REST);
  };
  useEffect(() => stay, [path]);
  return { turning, turnSoon, turn, stay };
}

/** Whether a list is here. @param {string} path */
export function isKnown(path) {
  return peek(path)?.outcome === "ok" || Boolean(memory.directory?.tells(path));
}
