import { hostileInput } from '../support/hostile-input';

hostileInput('access');
