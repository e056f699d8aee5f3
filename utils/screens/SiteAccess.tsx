import { useEffect, useState } from 'react';
import { EnableSite } from '@/components/EnableSite';
import { canOfferSite, offerSite, originPattern, requestSite } from '@/utils/browser';

/** The way to enable the site in a tab whose address the browser keeps to itself. */
export function SiteAccess({ tabId, onChange }: { tabId: number; onChange: () => void }) {
  const [offered, setOffered] = useState(false);
  const [offers, setOffers] = useState(canOfferSite);
  // An offer made for one tab says nothing about the next one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the tab is what it is about
  useEffect(() => setOffered(false), [tabId]);
  const offer = (): void => {
    offerSite(tabId).then(
      () => setOffered(true),
      () => setOffers(false),
    );
  };
  const ask = (address: string): boolean => {
    const origin = originPattern(/^[a-z]+:\/\//i.test(address) ? address : `https://${address}`);
    if (origin === undefined || !origin.includes('.')) return false;
    requestSite(origin).then(onChange, onChange);
    return true;
  };
  return <EnableSite offered={offered} onOffer={offers ? offer : undefined} onAddress={ask} />;
}
