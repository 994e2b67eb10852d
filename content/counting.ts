/** How this publication counts its readers. Change it, and the next start builds the site anew. */
export interface Counting {
  /** Openings by one visitor beyond these are not counted. */
  perMinute: number;
  /** Different articles by one visitor. */
  articlesPerHour: number;
  /** Openings from one address (or network of 64 bits), however many visitors seem to come from it. */
  perMinuteOfAddress: number;
  /** Addresses and networks (such as 192.0.2.0/24) whose readers are not counted: the magazine's own office. */
  ignoreAddresses: readonly string[];
  /** Parts of a browser's name that are not counted. */
  ignoreAgents: readonly string[];
  /** A file in the format of COUNTER's list of robots (JSON: `[{"pattern": "…"}]`); null: isbot's list alone. */
  robotsList: string | null;
  /** Patterns of that file that are passed over: these two take telephones by Cubot and Huawei for robots. */
  robotsExceptions: readonly string[];
  /** A file with the networks of data centres, one a line; null: they are not told apart. */
  dataCentres: string | null;
  /** Whether their openings are left out. Many readers of the region come through such networks (VPN): they count. */
  filterDataCentres: boolean;
}

export const counting: Counting = {
  perMinute: 20,
  articlesPerHour: 120,
  perMinuteOfAddress: 600,
  ignoreAddresses: [],
  ignoreAgents: [],
  robotsList: null,
  robotsExceptions: ['bot', 'core'],
  dataCentres: null,
  filterDataCentres: false,
};
