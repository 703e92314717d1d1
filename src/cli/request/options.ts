import type { Option } from '#cli/options.ts';
import { settingOptions } from '#cli/setting-options.ts';

/** The options of `chartroom request`. */
export const options: readonly Option[] = [
  {
    name: 'from',
    value: 'ORIGIN',
    summary:
      'Where the request starts: gateway:NAMESPACE/NAME, workload:NAMESPACE/NAME, or outside for a client without a sidecar; the only Gateway if not given.',
  },
  { name: 'host', value: 'HOST', summary: 'The host that is asked for, with or without a port.' },
  { name: 'path', value: 'PATH', summary: 'The path, with its query; "/" if not given.' },
  { name: 'method', short: 'X', value: 'METHOD', summary: 'The method; GET if not given.' },
  {
    name: 'header',
    short: 'H',
    value: 'HEADER',
    repeats: true,
    summary: 'A header, as "name: value". May be given several times.',
  },
  {
    name: 'scheme',
    value: 'SCHEME',
    choices: ['http', 'https'],
    summary: 'How the client asks; http if not given.',
  },
  { name: 'port', value: 'PORT', summary: 'The port, if the host names none.' },
  { name: 'sni', value: 'NAME', summary: 'The name in the TLS handshake; the host if not given.' },
  { name: 'source-ip', value: 'ADDRESS', summary: 'The address of the client.' },
  { name: 'claims', value: 'JSON', summary: 'The claims of a valid token that it carries.' },
  {
    name: 'namespace',
    short: 'n',
    value: 'NAMESPACE',
    summary: 'Where resources are that name no namespace; "default" if not given.',
  },
  ...settingOptions,
  {
    name: 'output',
    short: 'o',
    value: 'FORM',
    choices: ['text', 'json'],
    summary: 'How to answer; "text" if not given.',
  },
  { name: 'help', short: 'h', summary: 'Tell this.' },
  { name: 'version', summary: 'Tell the version.' },
];
