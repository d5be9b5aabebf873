/** Who asks: whose API key a request has, where that has a role. */
export interface Viewer {
  key: string;
  name: string;
  role: string;
}
