31841 (process ID) old priority 19, new priority 19
