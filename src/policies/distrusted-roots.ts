/**
 * Public roots of which browsers trust no certificates any more that were issued after a day. They stay in the list of
 * roots for the certificates of before, so a library such as OpenSSL, which knows no such days, trusts the later ones too.
 * Where browsers differ, the latest day counts: from there on nearly every visitor is warned.
 */
export interface DistrustedRoots {
  readonly owner: string;
  /** The last moment at which a certificate could be issued that is trusted. */
  readonly after: string;
  readonly sources: readonly string[];
  /** SHA-256 of the roots. */
  readonly fingerprints: readonly string[];
}

export const DISTRUSTED_ROOTS: readonly DistrustedRoots[] = [
  {
    owner: 'TrustCor',
    after: '2022-11-30T23:59:59.999Z',
    sources: ['NSS 3.79.3, bug 1803453: certificates issued after 30 November 2022'],
    fingerprints: [
      'D4:0E:9C:86:CD:8F:E4:68:C1:77:69:59:F4:9E:A7:74:FA:54:86:84:B6:C4:06:F3:90:92:61:F4:DC:E2:57:5C',
      '07:53:E9:40:37:8C:1B:D5:E3:83:6E:39:5D:AE:A5:CB:83:9E:50:46:F1:BD:0E:AE:19:51:CF:10:FE:C7:C9:65',
      '5A:88:5D:B1:9C:01:D9:12:C5:75:93:88:93:8C:AF:BB:DF:03:1A:B2:D4:8E:91:EE:15:58:9B:42:97:1D:03:9C',
    ],
  },
  {
    owner: 'e-commerce monitoring (GLOBALTRUST)',
    after: '2024-06-30T23:59:59.999Z',
    sources: [
      'Mozilla CA certificate program: certificates issued after 30 June 2024',
      'Chrome Root Program: timestamps after 30 June 2024',
    ],
    fingerprints: ['9A:29:6A:51:82:D1:D4:51:A2:E3:7F:43:9B:74:DA:AF:A2:67:52:33:29:F9:0F:9A:0D:20:07:C3:34:E2:3C:9A'],
  },
  {
    owner: 'Entrust (with AffirmTrust)',
    after: '2024-11-30T23:59:59.999Z',
    sources: [
      'Mozilla dev-security-policy, 2024-07-31: certificates issued after 30 November 2024',
      'Google Security Blog, 2024-06-27: Chrome 131, timestamps after 11 November 2024',
    ],
    fingerprints: [
      '6D:C4:71:72:E0:1C:BC:B0:BF:62:58:0D:89:5F:E2:B8:AC:9A:D4:F8:73:80:1E:0C:10:B9:C8:37:D2:1E:B1:77',
      '73:C1:76:43:4F:1B:C6:D5:AD:F4:5B:0E:76:E7:27:28:7C:8D:E5:76:16:C1:E6:E6:14:1A:2B:2C:BC:7D:8E:4C',
      '43:DF:57:74:B0:3E:7F:EF:5F:E4:0D:93:1A:7B:ED:F1:BB:2E:6B:42:73:8C:4E:6D:38:41:10:3D:3A:A7:F3:39',
      'DB:35:17:D1:F6:73:2A:2D:5A:B9:7C:53:3E:C7:07:79:EE:32:70:A6:2F:B4:AC:42:38:37:24:60:E6:F0:1E:88',
      '02:ED:0E:B2:8C:14:DA:45:16:5C:56:67:91:70:0D:64:51:D7:FB:56:F0:B2:AB:1D:3B:8E:B0:70:E5:6E:DF:F5',
      '03:76:AB:1D:54:C5:F9:80:3C:E4:B2:E2:01:A0:EE:7E:EF:7B:57:B6:36:E8:A9:3C:9B:8D:48:60:C9:6F:5F:A7',
      '0A:81:EC:5A:92:97:77:F1:45:90:4A:F3:8D:5D:50:9F:66:B5:E2:C5:8F:CD:B5:31:05:8B:0E:17:F3:F0:B4:1B',
      '70:A7:3F:7F:37:6B:60:07:42:48:90:45:34:B1:14:82:D5:BF:0E:69:8E:CC:49:8D:F5:25:77:EB:F2:E9:3B:9A',
      'BD:71:FD:F6:DA:97:E4:CF:62:D1:64:7A:DD:25:81:B0:7D:79:AD:F8:39:7E:B4:EC:BA:9C:5E:84:88:82:14:23',
    ],
  },
  {
    owner: 'Chunghwa Telecom and NetLock',
    after: '2025-07-31T23:59:59.999Z',
    sources: ['Google Security Blog, 2025-05-30: Chrome 139, timestamps after 31 July 2025'],
    fingerprints: [
      'C0:A6:F4:DC:63:A2:4B:FD:CF:54:EF:2A:6A:08:2A:0A:72:DE:35:80:3E:2F:F5:FF:52:7A:E5:D8:72:06:DF:D5',
      'F0:15:CE:3C:C2:39:BF:EF:06:4B:E9:F1:D2:C4:17:E1:A0:26:4A:0A:94:BE:1F:0C:8D:12:18:64:EB:69:49:CC',
      '6C:61:DA:C3:A2:DE:F0:31:50:6B:E0:36:D2:A6:FE:40:19:94:FB:D1:3D:F9:C8:D4:66:59:92:74:C4:46:EC:98',
    ],
  },
];
