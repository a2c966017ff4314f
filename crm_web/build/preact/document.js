// In the browser the page begins with what is in its body: what stands around it is the build's.
export const Layout = ({ children }) => children;
