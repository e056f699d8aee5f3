import { type CalendarDate, formatDate } from '@/utils/claim/calendar-date';
import { percent, t, tn } from '@/utils/words';
import { fieldName } from './fields';

export interface HostHealth {
  host: string;
  lastRead: CalendarDate;
  claims: number;
  doubtful: number;
  /** field by field, shares of 0 to 1; empty while too few claims were read to compare */
  fields: readonly { field: string; share: number; latest: number; lost: boolean }[];
  /** share of the fields that the claims showed, 0 to 1 */
  found: number;
}

/** How well each portal is read, and what it stopped showing: a portal that was rebuilt is seen here before something is missed. */
export function HealthList({ portals }: { portals: readonly HostHealth[] }) {
  return (
    <section className="settings-form" aria-labelledby="health-title">
      <h2 id="health-title" className="section-title">
        {t('health_title')}
      </h2>
      <p className="quiet">{t('health_about')}</p>
      {portals.length === 0 && <p>{t('health_none')}</p>}
      <ul className="portals">
        {portals.map(({ host, lastRead, claims, doubtful, found, fields }) => {
          const lost = fields.filter((field) => field.lost);
          return (
            <li key={host} className="portal">
              <div>
                <p className="strong">{host}</p>
                <p className="small quiet numbers">
                  {t('health_read', formatDate(lastRead), tn('health_claims', claims))}
                  {claims > 0 && ` · ${t('health_found', percent(found))}`}
                  {doubtful > 0 && ` · ${tn('health_doubtful', doubtful)}`}
                </p>
                {claims > 0 && fields.length === 0 && <p className="small quiet">{t('health_too_few')}</p>}
                {fields.length > 0 && lost.length === 0 && <p className="small tone-good">{t('health_same')}</p>}
                {lost.map(({ field, share, latest }) => (
                  <p key={field} className="small tone-bad">
                    {t('health_lost', fieldName(field), percent(share), percent(latest))}
                  </p>
                ))}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
