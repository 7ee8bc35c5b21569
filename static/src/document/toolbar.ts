/** The bar above the text: one stop for Tab, arrows within, each button saying whether it is on. */
import type { Command } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { el, icon } from '../dom';

export interface Tool {
  name: string;
  label: string;
  /** Its picture; without one, its label is shown. */
  icon?: string;
  /** Shown with its label beside the picture. */
  isNamed?: boolean;
  /** As `aria-keyshortcuts` wants it. */
  keys?: string;
  run(): void;
  /** Pressed or not; without it, the button is none that stays pressed. */
  isOn?(): boolean;
  may?(): boolean;
  /** In a menu: is it of use where the caret is? */
  isShown?(): boolean;
  /** Opens this beside itself instead of running. */
  opens?: HTMLElement;
  shows?(): string;
}

export class Toolbar {
  readonly element: HTMLElement;
  private readonly buttons = new Map<Tool, HTMLButtonElement>();

  constructor(
    label: string,
    private readonly groups: Tool[][],
  ) {
    const drawn = groups.map((group) =>
      el('div', { class: 'group' }, ...group.flatMap((tool) => this.draw(tool))),
    );
    this.element = el(
      'div',
      { class: 'doc-tools', role: 'toolbar', 'aria-label': label },
      ...drawn,
    );
    this.element.addEventListener('keydown', (event) => this.key(event));
    this.element.addEventListener('focusin', (event) => this.stop(event.target as HTMLElement));
    this.stop(this.all()[0]);
  }

  /** Say anew what is on and what can be done. */
  refresh(): void {
    for (const tool of this.groups.flat()) this.show(tool);
  }

  focus(): void {
    this.all()
      .find((button) => button.tabIndex === 0)
      ?.focus();
  }

  private draw(tool: Tool): HTMLElement[] {
    const isBare = tool.icon && !tool.isNamed;
    const button = el('button', {
      type: 'button',
      class: `btn sm ghost${isBare ? ' icon' : ''}`,
    });
    button.dataset.tool = tool.name;
    if (tool.keys) button.setAttribute('aria-keyshortcuts', tool.keys);
    if (tool.icon) button.append(icon(tool.icon));
    if (isBare) button.setAttribute('aria-label', tool.label);
    else button.append(el('span', {}, tool.label));
    button.title = tool.keys ? `${tool.label} (${shown(tool.keys)})` : tool.label;
    button.tabIndex = -1;
    // what is selected in the text stays selected
    button.addEventListener('mousedown', (event) => event.preventDefault());
    this.buttons.set(tool, button);
    if (tool.opens) return this.drawOpening(tool.opens, button);
    button.addEventListener('click', () => this.run(tool, button));
    return [button];
  }

  private drawOpening(menu: HTMLElement, button: HTMLButtonElement): HTMLElement[] {
    button.popoverTargetElement = menu;
    button.classList.remove('icon');
    button.append(icon('down'));
    return [button, menu];
  }

  private run(tool: Tool, button: HTMLButtonElement): void {
    if (button.getAttribute('aria-disabled') !== 'true') tool.run();
  }

  private show(tool: Tool): void {
    const button = this.buttons.get(tool);
    if (!button) return;
    if (tool.isOn) button.setAttribute('aria-pressed', String(tool.isOn()));
    if (tool.may) button.setAttribute('aria-disabled', String(!tool.may()));
    const words = button.querySelector('span');
    const said = tool.shows?.();
    if (words && said && words.textContent !== said) words.textContent = said;
  }

  private all(): HTMLButtonElement[] {
    return [...this.buttons.values()].filter((button) => !button.hidden);
  }

  /** Tab comes back to the one that was last used. */
  private stop(target: HTMLElement | undefined): void {
    const own = this.all().find((button) => button === target);
    if (own) for (const button of this.all()) button.tabIndex = button === own ? 0 : -1;
  }

  private key(event: KeyboardEvent): void {
    const all = this.all();
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    const goal =
      at < 0 ? undefined : { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
    if (goal === undefined) return;
    event.preventDefault();
    all.at(goal % all.length)?.focus();
  }
}

/** A tool that runs a command of the editor and goes back to the text. */
export function commandTool(
  view: EditorView,
  command: Command,
  about: Omit<Tool, 'run' | 'may'>,
): Tool {
  return {
    ...about,
    run: () => {
      command(view.state, view.dispatch.bind(view), view);
      view.focus();
    },
    may: () => command(view.state, undefined, view),
  };
}

const shown = (keys: string): string => keys.replace('Control', 'Ctrl');
