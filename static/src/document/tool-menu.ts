/** A menu of the toolbar: a popover of buttons, run one and it closes. */
import { el, icon } from '../dom';
import type { Tool } from './toolbar';

let menus = 0;

export class ToolMenu {
  readonly element: HTMLElement;
  private readonly buttons: [Tool, HTMLButtonElement][];

  constructor(tools: Tool[]) {
    menus += 1;
    this.buttons = tools.map((tool) => [tool, this.draw(tool)]);
    const items = this.buttons.map(([, button]) => button);
    this.element = el(
      'div',
      { class: 'menu anchored', id: `tools-${menus}`, popover: '' },
      ...items,
    );
    this.element.addEventListener('beforetoggle', () => this.refresh());
  }

  private draw(tool: Tool): HTMLButtonElement {
    const button = el('button', { type: 'button', class: 'item' });
    if (tool.icon) button.append(icon(tool.icon));
    button.append(el('span', { class: 'grow' }, tool.label));
    if (tool.keys)
      button.append(el('kbd', { 'aria-hidden': 'true' }, tool.keys.replace('Control', 'Ctrl')));
    if (tool.keys) button.setAttribute('aria-keyshortcuts', tool.keys);
    button.addEventListener('mousedown', (event) => event.preventDefault());
    button.addEventListener('click', () => {
      this.element.hidePopover();
      if (button.getAttribute('aria-disabled') !== 'true') tool.run();
    });
    return button;
  }

  private refresh(): void {
    for (const [tool, button] of this.buttons) {
      button.hidden = tool.isShown?.() === false;
      if (tool.isOn) button.setAttribute('aria-pressed', String(tool.isOn()));
      if (tool.may) button.setAttribute('aria-disabled', String(!tool.may()));
    }
  }
}
