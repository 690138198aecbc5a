// @ts-check
/** The Credits History as a tab of the host's sidebar. */

import { app } from "../../../scripts/app.js";
import { api } from "../../../scripts/api.js";
import { mountCredits } from "./panel.js";

let unmount = () => {};

app.registerExtension({
  name: "sora2.credits",
  setup() {
    app.extensionManager.registerSidebarTab({
      id: "sora2.credits",
      icon: "pi pi-wallet",
      title: "Credits",
      tooltip: "Credits History",
      type: "custom",
      render(/** @type {HTMLElement} */ element) {
        unmount();
        unmount = mountCredits(element, (path) => api.fetchApi(path));
      },
      destroy() {
        unmount();
        unmount = () => {};
      },
    });
  },
});
