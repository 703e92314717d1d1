/** What begins a parameter, as it stands or escaped, once or several times. */
const parameter =
  /([?&;#]|%(?:25){0,4}(?:3F|26|3B|23))((?:(?!%(?:25){0,4}(?:3F|26|3B|23))[^?&;#])*)/gi;
const assignment = /^(.{0,200}?(?:=|%(?:25){0,4}3D))./is;

/** Of a path or an address the values behind it: of the query, of parameters, of the fragment. */
export function maskQuery(path: string): string {
  return path.replace(parameter, (_, start: string, text: string) => start + maskParameter(text));
}

function maskParameter(text: string): string {
  const name = assignment.exec(text)?.[1];
  if (name !== undefined) return `${name}MASKED`;
  // A word such as "wsdl" asks for something; anything else may be a secret.
  return /^[a-z_-]{0,16}=?$/i.test(text) ? text : 'MASKED';
}
