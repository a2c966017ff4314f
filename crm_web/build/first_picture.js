try {
  const { mark, pages } = JSON.parse(localStorage.getItem("crm-picture"));
  const [until, html] = pages[location.pathname + location.search];
  const now = [document.cookie.match(/crm-\w+=[^;]*/g), navigator.languages];
  if (mark === `${now}` && Date.now() < until && !sessionStorage.getItem("token")) {
    const line = navigator.onLine ? "" : "<p class=connection>&nbsp;";
    const picture = { id: "picture", ariaHidden: "true", innerHTML: line + html };
    document.documentElement.append(Object.assign(document.createElement("div"), picture));
  }
} catch {}
