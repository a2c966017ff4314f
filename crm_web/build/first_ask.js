if (navigator.onLine && document.cookie.includes("crm-user=") && !location.search) {
  const path = location.pathname.replace(/\/+$/, "") || "/";
  const url = `/api/view?path=${encodeURIComponent(path)}&path=%2Fpreferences`;
  const answer = fetch(url, { signal: AbortSignal.timeout(10000) });
  answer.catch(() => {});
  window.firstAsk = { url, answer };
}
