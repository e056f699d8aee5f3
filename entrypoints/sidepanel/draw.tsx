import { Panel } from '@/utils/screens/Panel';
import { startPage } from '@/utils/screens/start';

startPage(<Panel />);
