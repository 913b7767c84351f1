// Threadmark in the page, 4 of 4: what may be asked from outside. Every answer is JSON.

const said = (value) => JSON.stringify(value === undefined ? null : value);
const look = () => ({ ...size(), ready: document.readyState, finished: finished.splice(0), path: location.pathname,
  end: window === window.top ? scroll().end : true });

globalThis.threadmark = Object.freeze({
  look: () => said(look()),
  press: () => said(press()),
  judge: (grown) => said(judge(grown)),
  promise: (label) => said(promise(label)),
  take: (token) => said(take(token)),
});
